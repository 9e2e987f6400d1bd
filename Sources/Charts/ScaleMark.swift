/// A mark of a scale: a light line across the plot with its number.
public struct ScaleMark: Hashable, Sendable {
  /// `0...1` of the length.
  public let share: Double
  public let text: String

  public init(share: Double, text: String) {
    self.share = share
    self.text = text
  }

  /// From 0 to 100 % by quarters.
  public static let percent = [0, 25, 50, 75, 100].map {
    ScaleMark(share: Double($0) / 100, text: "\($0)%")
  }
}
