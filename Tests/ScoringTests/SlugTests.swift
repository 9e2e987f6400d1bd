import Scoring
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Sở Văn hóa, Thể thao và Du lịch", "so-van-hoa-the-thao-va-du-lich"),
    ("Sở Lao động - Thương binh và Xã hội", "so-lao-dong-thuong-binh-va-xa-hoi"),
    ("Văn phòng UBND tỉnh", "van-phong-ubnd-tinh"), ("Đắk Lắk", "dak-lak"), ("ĐƯỜNG", "duong"),
    ("Xã Ia Đrăng (2)", "xa-ia-drang-2"), ("  -- a --  ", "a"), ("", ""), ("–…!", ""), ("北京", ""),
  ])
  func lettersLoseTheirMarks(name: String, expected: String) {
    #expect(slug(name) == expected)
  }

  @Test func everyVietnameseLetterHasAPlainOne() {
    let marked = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    let plain = "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd"
    #expect(slug(marked) == plain)
    #expect(slug(marked.uppercased()) == plain)
  }

  @Test func slugOfASlugIsItself() {
    for name in ["Sở Y tế", "Ban Quản lý các khu công nghiệp", "A--b__C"] {
      #expect(slug(slug(name)) == slug(name))
    }
  }

  @Test func longNamesAreCutBetweenWords() {
    #expect(slug("Sở Thông tin và Truyền thông", limit: 12) == "so-thong-tin")
    #expect(slug("Sở Thông tin và Truyền thông", limit: 13) == "so-thong-tin")
    #expect(slug("Sở Thông tin và Truyền thông", limit: 11) == "so-thong")
    #expect(slug("Chuyểnđổisố", limit: 6) == "chuyen")
  }
}
