import Testing
import Text

@Suite struct ByteCountTests {
    @Test func sizesAreReadAsPeopleWriteThem() {
        #expect(ByteCount("2 MB")?.bytes == 2_000_000)
        #expect(ByteCount("1.5kb")?.bytes == 1_500)
        #expect(ByteCount("4096")?.bytes == 4_096)
        #expect(ByteCount("3 GB ")?.bytes == 3_000_000_000)
        #expect(ByteCount("") == nil && ByteCount("MB") == nil && ByteCount("2 MiBs") == nil)
        #expect(ByteCount(bytes: 12_440_000).description == "12.4 MB")
        #expect(ByteCount(bytes: 860_000).description == "860 kB")
        #expect(ByteCount(bytes: 2_000).description == "2 kB")
        #expect(ByteCount(bytes: 999).description == "999 B")
    }
}
