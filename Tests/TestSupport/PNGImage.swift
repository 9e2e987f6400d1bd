import CSPNG
import Foundation

/// The pixels of a PNG, 8 bits a channel.
public struct PNGImage: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// Red, green and blue of each pixel, row by row.
  public let rgb: [UInt8]

  public init(width: Int, height: Int, rgb: [UInt8]) {
    self.width = width
    self.height = height
    self.rgb = rgb
  }

  public init(decoding png: [UInt8]) throws {
    guard let context = spng_ctx_new(0) else { throw ToolError(description: "no memory") }
    defer { spng_ctx_free(context) }
    func check(_ code: Int32) throws {
      guard code == 0 else { throw ToolError(description: String(cString: spng_strerror(code))) }
    }
    // The decoder reads `png` in place: all of it happens in here.
    let (header, pixels) = try png.withUnsafeBytes { bytes in
      try check(spng_set_png_buffer(context, bytes.baseAddress, bytes.count))
      var header = spng_ihdr()
      try check(spng_get_ihdr(context, &header))
      var size = 0
      let format = Int32(SPNG_FMT_RGB8.rawValue)
      try check(spng_decoded_image_size(context, format, &size))
      var pixels = [UInt8](repeating: 0, count: size)
      try check(spng_decode_image(context, &pixels, size, format, 0))
      return (header, pixels)
    }
    self.init(width: Int(header.width), height: Int(header.height), rgb: pixels)
  }

  /// The picture as a file.
  public func encoded() throws -> [UInt8] {
    guard let context = spng_ctx_new(Int32(SPNG_CTX_ENCODER.rawValue)) else {
      throw ToolError(description: "no memory")
    }
    defer { spng_ctx_free(context) }
    var header = spng_ihdr()
    header.width = UInt32(width)
    header.height = UInt32(height)
    header.bit_depth = 8
    header.color_type = UInt8(SPNG_COLOR_TYPE_TRUECOLOR.rawValue)
    spng_set_ihdr(context, &header)
    spng_set_option(context, SPNG_ENCODE_TO_BUFFER, 1)
    spng_encode_image(
      context, rgb, rgb.count, Int32(SPNG_FMT_PNG.rawValue), Int32(SPNG_ENCODE_FINALIZE.rawValue))
    var count = 0
    var code: Int32 = 0
    guard let bytes = spng_get_png_buffer(context, &count, &code) else {
      throw ToolError(description: String(cString: spng_strerror(code)))
    }
    defer { free(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// How far two pictures of one size are apart, in steps of a channel (0...255).
  public struct Difference: Hashable, Sendable {
    /// Of all channels of all pixels.
    public let mean: Double
    public let worst: Int
    /// The largest difference between the averages of two blocks of 8 × 8 pixels: edges that are
    /// smoothed differently hardly show in it, a missing shape does.
    public let worstBlock: Double
  }

  /// `nil` when the sizes differ.
  public func difference(from other: PNGImage) -> Difference? {
    guard width == other.width, height == other.height else { return nil }
    let side = 8
    let columns = (width + side - 1) / side
    var blocks = [Int](repeating: 0, count: columns * ((height + side - 1) / side) * 3)
    var sum = 0
    var worst = 0
    rgb.withUnsafeBufferPointer { left in
      other.rgb.withUnsafeBufferPointer { right in
        var index = 0
        for y in 0..<height {
          for x in 0..<width {
            let block = (y / side * columns + x / side) * 3
            for channel in 0..<3 {
              let step = Int(left[index]) - Int(right[index])
              sum += abs(step)
              worst = max(worst, abs(step))
              blocks[block + channel] += step
              index += 1
            }
          }
        }
      }
    }
    let worstBlock = blocks.map(\.magnitude).max() ?? 0
    return Difference(
      mean: Double(sum) / Double(max(rgb.count, 1)), worst: worst,
      worstBlock: Double(worstBlock) / Double(side * side))
  }
}
