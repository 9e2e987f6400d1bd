import CCairo

/// What cairo draws on; the only owner of the C object.
struct Surface: ~Copyable {
  /// Borrowed from this value.
  let pointer: OpaquePointer

  /// - Parameter pointer: A count that this value gives back. cairo's constructors are never
  ///   NULL: a failed one gives an inert surface with a status, which is thrown here.
  init(taking pointer: OpaquePointer?) throws(CairoError) {
    guard let pointer else { throw .drawing(status: "no surface") }
    let status = cairo_surface_status(pointer)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(pointer)
      throw .drawing(status: String(cString: cairo_status_to_string(status)))
    }
    self.pointer = pointer
  }

  deinit {
    cairo_surface_destroy(pointer)
  }

  /// Writes what is still to be written; nothing can be drawn afterwards.
  func finish() throws(CairoError) {
    cairo_surface_finish(pointer)
    try check()
  }

  func check() throws(CairoError) {
    let status = cairo_surface_status(pointer)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(status: String(cString: cairo_status_to_string(status)))
    }
  }
}
