/// Turns pages into PDF and PNG with cairo: equal pages give equal bytes.
///
/// Belongs to one worker, like the font faces it opens and keeps. Text is drawn with the glyphs
/// and at the places of its runs; fonts come from the paths the runs name.
public final class CairoRenderer {
  let fonts = FontCache()

  public init() {}
}
