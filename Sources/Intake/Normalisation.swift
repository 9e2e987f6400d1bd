import Foundation

extension String {
  /// The text in NFC, so that equal words have equal bytes.
  ///
  /// Nearly every file is in NFC already. That is seen from its bytes, many times faster than it is
  /// made: Latin letters with or without Vietnamese marks and common punctuation have no other
  /// composed form.
  public var inNFC: String {
    var text = self
    let isComposed = text.withUTF8 { $0.isPlainlyComposed }
    return isComposed ? text : precomposedStringWithCanonicalMapping
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is nothing but U+0000–02FF, U+1E00–1EFF, U+2010–203F and U+FEFF.
  fileprivate var isPlainlyComposed: Bool {
    var index = 0
    while index < count {
      let byte = self[index]
      switch byte {
      case ..<0x80: index += 1
      case 0xc2..<0xcc: index += 2
      case 0xe1...0xef where index + 2 < count:
        let next = self[index + 1]
        let isPlain =
          switch byte {
          case 0xe1: 0xb8...0xbb ~= next
          case 0xe2: next == 0x80 && self[index + 2] >= 0x90
          case 0xef: next == 0xbb && self[index + 2] == 0xbf
          default: false
          }
        guard isPlain else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }
}
