namespace KinerjaPortal.Domain.Sops.Rules;

public static class SopRuleSeverity
{
    extension(SopRule rule)
    {
        /// <summary>
        /// A lane without a symbol weighs no more than a warning: twelve of the sixteen sheets that offices have established
        /// print one, for a post that only gives material (Kabid) or only receives (Bappeda), and a new version of such a
        /// sheet must not be held up by a column that the old one has.
        /// </summary>
        public SopSeverity Severity => rule switch
        {
            SopRule.LanesAreUsed or SopRule.ExternalLanesAreLinked or SopRule.MutuBakuIsFilled
                or SopRule.NumbersAreFilled or SopRule.NumbersAreNotRepeated or SopRule.NumbersAreNotSkipped or SopRule.NumbersRunInOrder
                or SopRule.RowsHoldOneSymbol
                or SopRule.NoOtherOfficeIsNamed or SopRule.NoHeadOfAnotherKindOfOfficeIsNamed or SopRule.NoOtherDocumentIsNamed
                or SopRule.DecisionsAskOrReview => SopSeverity.Warning,
            SopRule.OutputsAreTakenUp or SopRule.PelaksanaIsConfirmed => SopSeverity.Hint,
            _ => SopSeverity.Fault,
        };
    }
}
