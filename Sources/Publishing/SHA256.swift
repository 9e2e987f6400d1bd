#if canImport(CryptoKit)
  import CryptoKit
#else
  import CCrypto
#endif

/// The SHA-256 of bytes, in lower-case hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
  #if canImport(CryptoKit)
    let digest = Array(SHA256.hash(data: bytes))
  #else
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(bytes, bytes.count, &digest)
  #endif
  return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
