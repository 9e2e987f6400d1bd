public import Scene

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a picture is seen: by most, by people who lack one kind of cone, and in grey print.
///
/// The matrices are those of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, “A
/// Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE Transactions on
/// Visualization and Computer Graphics 15(6), 2009, for severity 1.0, applied to linear RGB.
public enum ColorVision: String, Hashable, Sendable, CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia, grey

  /// The least difference at which two areas side by side are told apart without looking for it.
  ///
  /// In units of CIELAB (ΔE 1976), where 2.3 is what a trained eye just sees.
  public static let leastDifference = 8.0

  /// The distance of two colours as they are seen, in CIELAB (ΔE 1976): 0 for equal ones, 100 from
  /// black to white.
  public func difference(_ one: Color, _ other: Color) -> Double {
    let (a, b) = (lab(one), lab(other))
    let (dl, da, db) = (a.l - b.l, a.a - b.a, a.b - b.b)
    return (dl * dl + da * da + db * db).squareRoot()
  }

  /// The colour as it is seen, in CIELAB with the white point D65.
  private func lab(_ color: Color) -> (l: Double, a: Double, b: Double) {
    let (r, g, b) = seen(color)
    func f(_ t: Double) -> Double { t > 216 / 24389.0 ? cbrt(t) : (24389 / 27.0 * t + 16) / 116 }
    let x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    let y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    let z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  /// Linear RGB after what the eye or the printer does to it.
  private func seen(_ color: Color) -> (Double, Double, Double) {
    let rgb = [color.red, color.green, color.blue].map(Contrast.linear)
    let rows: [[Double]]
    switch self {
    case .normal: return (rgb[0], rgb[1], rgb[2])
    case .grey:
      let luminance = Contrast.luminance(of: color)
      return (luminance, luminance, luminance)
    case .protanopia:
      rows = [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      rows = [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      rows = [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
    let mixed = rows.map { row in
      min(max(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0), 1)
    }
    return (mixed[0], mixed[1], mixed[2])
  }
}
