namespace KinerjaPortal.Domain.Sops.Editing;

/// <summary>Writes the identity sheet.</summary>
public sealed record ChangeIdentity(SopIdentity Identity) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet) => Identity.Equals(sheet.Identity) ? sheet : sheet with { Identity = Identity };
}
