/// Collects what a C library writes piece by piece.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  func append(_ data: UnsafeRawPointer?, count: Int) {
    guard let data else { return }
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: data, count: count))
  }

  /// What came since the last call.
  func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// The sink behind the untyped pointer that a C callback hands back.
  static func behind(_ closure: UnsafeMutableRawPointer) -> ByteSink {
    Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
  }
}
