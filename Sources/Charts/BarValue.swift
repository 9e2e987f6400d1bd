import Scene

/// Where the value of a bar stands: where the line of the mean does not cross it.
struct BarValue: Hashable, Sendable {
  /// Of its left edge.
  let x: Double
  /// Whether it stands on the bar, at its end.
  let isInside: Bool

  /// From the end of a bar, or from the line of the mean, to the value, in em.
  static let gap = 0.45
  /// The ground around a value, in em.
  static let halo = 0.15
  /// From the end of a bar to a mean beyond which its value does not follow, in em.
  private static let reach = 1.2

  /// After the bar; where the mean would cross the value, right of the mean if that is close to
  /// the bar, else inside the bar where it is long and thick enough.
  ///
  /// - Parameters:
  ///   - width: Of the value, in points.
  ///   - mean: Where the line of the mean is; `nil` for none. A value right of it needs no more
  ///     room than one right of a full bar.
  ///   - em: In points.
  init(width: Double, after bar: Rect, mean: Double?, em: Double) {
    let after = bar.maxX + Self.gap * em
    let clear = 2 * Self.halo * em
    guard let mean, mean > after - clear, mean < after + width + clear else {
      (x, isInside) = (after, false)
      return
    }
    isInside =
      mean - bar.maxX > Self.reach * em && bar.width >= width + 2 * Self.gap * em
      && bar.height >= 0.9 * em
    x = isInside ? bar.maxX - Self.gap * em - width : mean + Self.gap * em
  }
}
