/// The scale from 0 to 100 % in even steps.
struct PercentScale: Hashable, Sendable {
  /// Between two marks, in percent.
  let step: Int

  /// From fine to coarse.
  static let candidates = [25, 50, 100].map(PercentScale.init)

  /// Every percentage that one of the candidates marks.
  static let allMarks = [0, 25, 50, 75, 100]

  /// From 0 to 100.
  var marks: [Int] { Array(stride(from: 0, through: 100, by: step)) }

  /// The finest scale whose steps are at least `least` of the whole length; the coarsest if none.
  static func finest(stepAtLeast least: Double) -> PercentScale {
    candidates.first { Double($0.step) / 100 >= least } ?? PercentScale(step: 100)
  }
}
