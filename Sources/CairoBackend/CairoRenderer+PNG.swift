import CCairo
public import Scene

extension CairoRenderer {
  /// A picture of the page of exactly the size asked for: RGB with 8 bits a channel, in sRGB.
  ///
  /// - Parameters:
  ///   - page: Stretched to the picture; its sides should have the ratio of the picture's.
  ///   - pixelWidth: 1...32767.
  ///   - pixelHeight: 1...32767.
  ///   - pixelsPerInch: Written into the file for those who print it; greater than 0.
  ///   - background: What shows where the page draws nothing.
  /// - Returns: The file. Equal arguments give equal bytes.
  public func png(
    _ page: Page, pixelWidth: Int, pixelHeight: Int, pixelsPerInch: Double,
    background: Color = .white
  ) throws(CairoError) -> [UInt8] {
    for number in [Double(pixelWidth), Double(pixelHeight), pixelsPerInch]
    where !(number > 0 && number <= 32767) {
      throw .numberOutOfRange("\(number)")
    }
    let surface = try Surface(
      taking: cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(pixelWidth), Int32(pixelHeight)))
    let canvas = try Canvas(on: surface, textForm: .outlines)
    canvas.paint(background)
    let size = try checked(page.size)
    canvas.scale(x: Double(pixelWidth) / size.width, y: Double(pixelHeight) / size.height)
    try canvas.draw(page.commands, fonts: fonts)
    try canvas.check()
    return try encodedPNG(
      try pixels(of: surface, width: pixelWidth, height: pixelHeight), width: pixelWidth,
      height: pixelHeight, pixelsPerInch: pixelsPerInch)
  }

  /// Red, green and blue of each pixel, row by row. cairo keeps them as `0x__rrggbb` in words of
  /// the machine's byte order, with rows that may be padded.
  private func pixels(
    of surface: borrowing Surface, width: Int, height: Int
  ) throws(CairoError) -> [UInt8] {
    cairo_surface_flush(surface.pointer)
    try surface.check()
    guard let data = cairo_image_surface_get_data(surface.pointer) else {
      throw .drawing(status: "no pixels")
    }
    let stride = Int(cairo_image_surface_get_stride(surface.pointer))
    let words = UnsafeRawPointer(data)
    return [UInt8](unsafeUninitializedCapacity: width * height * 3) { rgb, count in
      for y in 0..<height {
        for x in 0..<width {
          let word = words.load(fromByteOffset: y * stride + x * 4, as: UInt32.self)
          rgb[count] = UInt8(truncatingIfNeeded: word >> 16)
          rgb[count + 1] = UInt8(truncatingIfNeeded: word >> 8)
          rgb[count + 2] = UInt8(truncatingIfNeeded: word)
          count += 3
        }
      }
    }
  }
}
