import CCairo

/// A font file opened with FreeType.
///
/// Each face has a FreeType library to itself: cairo keeps scaled fonts in a cache of the whole
/// process and may close a face late, on another worker's thread, and faces of one library must
/// not be opened and closed by two threads at a time.
final class FreeTypeFace {
  let face: FT_Face
  private let library: FT_Library

  init(path: String) throws(CairoError) {
    var library: FT_Library?
    let started = FT_Init_FreeType(&library)
    guard started == 0, let library else { throw .font(path: path, code: Int(started)) }
    var face: FT_Face?
    let opened = FT_New_Face(library, path, 0, &face)
    guard opened == 0, let face else {
      FT_Done_FreeType(library)
      throw .font(path: path, code: Int(opened))
    }
    self.library = library
    self.face = face
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
  }
}
