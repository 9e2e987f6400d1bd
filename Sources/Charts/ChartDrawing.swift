public import Diagnostics
public import Scene
public import Text

extension Chart {
  /// The chart with title, plot, legend, list of values and source line.
  ///
  /// - Parameter size: The box in points; every mark lies in `0...width` × `0...height`.
  /// - Returns: One group with the role ``Role/figure(title:description:)``.
  /// - Throws: `chart.does-not-fit` when labels cannot be placed without overlapping or leaving
  ///   the box; whatever `shaping` throws.
  public func draw(
    in size: Size, style: ChartStyle, shaping: some TextShaping
  ) throws(Diagnostics) -> [DrawCommand] {
    fatalError()
  }
}
