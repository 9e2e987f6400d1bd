import CHarfBuzz
import Scene

/// A font file opened with HarfBuzz, scaled so that every measure is in font units.
///
/// Owns counted C objects that two threads must not share: belongs to one worker.
final class FontFile {
  /// Borrowed from this object; valid as long as it lives.
  let font: OpaquePointer
  private let face: OpaquePointer

  /// Opens the first font of the file; `nil` when it is missing, unreadable or not a font.
  init?(path: String) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { hb_blob_destroy(blob) }
    guard hb_face_count(blob) > 0, let face = hb_face_create(blob, 0) else { return nil }
    guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else {
      hb_face_destroy(face)
      return nil
    }
    self.face = face
    self.font = font
    let scale = Int32(hb_face_get_upem(face))
    hb_font_set_scale(font, scale, scale)
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  var unitsPerEm: Int { Int(hb_face_get_upem(face)) }

  /// 1...1000, from the table OS/2; 400 when the font does not say.
  var weight: Int { Int(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT)) }

  var isItalic: Bool { hb_style_get_value(font, HB_STYLE_TAG_ITALIC) >= 0.5 }

  /// The typographic family when the font has one, or else the family of four styles.
  ///
  /// Roboto Medium is the family `Roboto` by the first and `Roboto Medium` by the second.
  var family: String? {
    name(16) ?? name(1)
  }

  /// An entry of the table `name` in English, by its number in the OpenType specification (which
  /// HarfBuzz's constants repeat under types that differ from release to release).
  private func name(_ id: hb_ot_name_id_t) -> String? {
    let english = hb_language_from_string("en", -1)
    let length = hb_ot_name_get_utf8(face, id, english, nil, nil)
    guard length > 0 else { return nil }
    var bytes = [CChar](repeating: 0, count: Int(length) + 1)
    var capacity = UInt32(bytes.count)
    hb_ot_name_get_utf8(face, id, english, &capacity, &bytes)
    return String(decoding: bytes[..<Int(capacity)].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
