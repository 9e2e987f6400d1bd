public import Diagnostics

/// What a stage finds wrong: `file:line:column code` of each problem, in the order
/// that users see them in.
///
/// Empty when the stage throws nothing.
public func problems(_ stage: () throws(Diagnostics) -> Void) -> [String] {
  do throws(Diagnostics) {
    try stage()
    return []
  } catch {
    return error.inReadingOrder.map(\.key)
  }
}
