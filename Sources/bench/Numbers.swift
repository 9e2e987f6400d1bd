/// Points with two decimals, the same in every run.
struct Numbers {
  private var state: UInt64 = 1

  /// From 0 to `maximum`, with a decimal comma.
  mutating func next(upTo maximum: Int = 10) -> String {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let hundredths = Int(state >> 33) % (maximum * 100 + 1)
    return "\(hundredths / 100),\(hundredths / 10 % 10)\(hundredths % 10)"
  }
}
