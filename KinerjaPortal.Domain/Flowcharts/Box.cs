namespace KinerjaPortal.Domain.Flowcharts;

public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Point Centre => new(X + (Width / 2), Y + (Height / 2));

    public Box Inflate(double by) => new(X - by, Y - by, Width + (2 * by), Height + (2 * by));

    /// <summary>True where the insides have a place in common; boxes that only share an edge do not meet.</summary>
    public bool Meets(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>True where a straight piece of line passes through the inside.</summary>
    public bool Meets(Point from, Point to) =>
        Math.Min(from.X, to.X) < Right && Math.Max(from.X, to.X) > X
        && Math.Min(from.Y, to.Y) < Bottom && Math.Max(from.Y, to.Y) > Y;
}
