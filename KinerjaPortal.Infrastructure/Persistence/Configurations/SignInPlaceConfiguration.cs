using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaPortal.Infrastructure.Persistence.Configurations;

internal sealed class SignInPlaceConfiguration : IEntityTypeConfiguration<SignInPlaceRow>
{
    public void Configure(EntityTypeBuilder<SignInPlaceRow> builder)
    {
        builder.ToTable("SignInPlaces");
        builder.HasKey(place => new { place.Account, place.Place });
        builder.Property(place => place.Account).HasMaxLength(TextLimits.Sha256);
        builder.Property(place => place.Place).HasMaxLength(TextLimits.SignInPlace);
    }
}
