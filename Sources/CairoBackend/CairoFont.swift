import CCairo

/// A font face that cairo draws with.
final class CairoFont {
  /// Borrowed from this object; cairo keeps its own count beside.
  let face: OpaquePointer

  init(path: String) throws(CairoError) {
    let freeType = try FreeTypeFace(path: path)
    guard let face = cairo_ft_font_face_create_for_ft_face(freeType.face, 0) else {
      throw .drawing(status: "no font face")
    }
    // The FreeType face must outlive cairo's, which cairo's caches may keep beyond this object:
    // cairo owns one count of it, under a key that only has to be an address of its own.
    let owned = Unmanaged.passRetained(freeType).toOpaque()
    let key = UnsafePointer(owned.assumingMemoryBound(to: cairo_user_data_key_t.self))
    let status = cairo_font_face_set_user_data(face, key, owned) { object in
      if let object { Unmanaged<FreeTypeFace>.fromOpaque(object).release() }
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_font_face_destroy(face)
      Unmanaged<FreeTypeFace>.fromOpaque(owned).release()
      throw .drawing(status: String(cString: cairo_status_to_string(status)))
    }
    self.face = face
  }

  deinit {
    cairo_font_face_destroy(face)
  }
}
