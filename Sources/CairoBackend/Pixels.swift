/// The pixels of a picture as PNG holds them, from the top row down.
enum Pixels {
  /// Indices into at most 256 colours, in the order of their first appearance: a third of the
  /// bytes to compress. A chart in few colours has that few shades at its edges.
  case indexed([UInt8], palette: [UInt32])
  /// Red, green and blue in turn.
  case rgb([UInt8])

  /// - Parameters:
  ///   - words: `0x__rrggbb` in the machine's byte order.
  ///   - stride: Bytes of a row, padding included.
  init(_ words: UnsafeRawPointer, width: Int, height: Int, stride: Int) {
    var colors = ColorTable()
    let indices = [UInt8](unsafeUninitializedCapacity: width * height) { indices, count in
      var last: UInt32?
      var lastIndex: UInt8 = 0
      for y in 0..<height {
        for x in 0..<width {
          let color = words.load(fromByteOffset: y * stride + x * 4, as: UInt32.self) & 0xff_ffff
          if color != last {
            guard let index = colors.index(of: color) else { return }
            (last, lastIndex) = (color, index)
          }
          indices[count] = lastIndex
          count += 1
        }
      }
    }
    if indices.count == width * height {
      self = .indexed(indices, palette: colors.colors)
      return
    }
    self = .rgb(
      [UInt8](unsafeUninitializedCapacity: width * height * 3) { rgb, count in
        for y in 0..<height {
          for x in 0..<width {
            let word = words.load(fromByteOffset: y * stride + x * 4, as: UInt32.self)
            rgb[count] = UInt8(truncatingIfNeeded: word >> 16)
            rgb[count + 1] = UInt8(truncatingIfNeeded: word >> 8)
            rgb[count + 2] = UInt8(truncatingIfNeeded: word)
            count += 3
          }
        }
      })
  }
}

/// Up to 256 colours and the place of each: a hash table with open addressing, four times as large.
private struct ColorTable {
  private(set) var colors: [UInt32] = []
  private var slots = [UInt16](repeating: ColorTable.free, count: 1024)

  private static let free = UInt16.max

  /// The colour's place, where it is or can be added; `nil` when 256 others are there.
  mutating func index(of color: UInt32) -> UInt8? {
    // Knuth's multiplicative hash: the upper 10 bits of a product with 2³²/φ.
    var slot = Int((color &* 2_654_435_769) >> 22)
    while slots[slot] != Self.free {
      let index = slots[slot]
      if colors[Int(index)] == color { return UInt8(index) }
      slot = (slot + 1) & 1023
    }
    guard colors.count < 256 else { return nil }
    slots[slot] = UInt16(colors.count)
    colors.append(color)
    return UInt8(colors.count - 1)
  }
}
