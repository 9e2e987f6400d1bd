import CSPNG

/// A PNG of 8-bit RGB pixels, with the chunks `sRGB` and `pHYs`.
///
/// No filter and zlib level 2: for flat colours and text that is several times faster than the
/// usual settings, and smaller.
///
/// - Parameter rgb: `3 * width * height` bytes.
func encodedPNG(
  _ rgb: [UInt8], width: Int, height: Int, pixelsPerInch: Double
) throws(CairoError) -> [UInt8] {
  guard let context = spng_ctx_new(Int32(SPNG_CTX_ENCODER.rawValue)) else {
    throw .png(status: "no memory")
  }
  let sink = Unmanaged.passRetained(ByteSink())
  defer {
    spng_ctx_free(context)
    sink.release()
  }
  func check(_ code: Int32) throws(CairoError) {
    guard code == 0 else { throw .png(status: String(cString: spng_strerror(code))) }
  }
  try check(
    spng_set_png_stream(
      context,
      { _, closure, data, length in
        guard let closure else { return Int32(SPNG_IO_ERROR.rawValue) }
        ByteSink.behind(closure).append(data, count: length)
        return 0
      }, sink.toOpaque()))
  var header = spng_ihdr()
  header.width = UInt32(width)
  header.height = UInt32(height)
  header.bit_depth = 8
  header.color_type = UInt8(SPNG_COLOR_TYPE_TRUECOLOR.rawValue)
  try check(spng_set_ihdr(context, &header))
  try check(spng_set_srgb(context, 0))
  let pixelsPerMetre = UInt32((pixelsPerInch / 0.0254).rounded())
  var resolution = spng_phys(
    ppu_x: pixelsPerMetre, ppu_y: pixelsPerMetre, unit_specifier: 1)
  try check(spng_set_phys(context, &resolution))
  try check(spng_set_option(context, SPNG_FILTER_CHOICE, Int32(SPNG_FILTER_CHOICE_NONE.rawValue)))
  try check(spng_set_option(context, SPNG_IMG_COMPRESSION_LEVEL, 2))
  try check(
    spng_encode_image(
      context, rgb, rgb.count, Int32(SPNG_FMT_PNG.rawValue),
      Int32(SPNG_ENCODE_FINALIZE.rawValue)))
  return sink.takeUnretainedValue().bytes
}
