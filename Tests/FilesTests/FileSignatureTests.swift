import Files
import Testing

struct FileSignatureTests {
    /// Each file begins as its own program writes it.
    @Test(
        arguments: [
            ("PK\u{3}\u{4}…[Content_Types].xml…xl/workbook.xml", FileSignature.excel),
            ("PK\u{3}\u{4}\u{14}…x.npy…", .npz),
            ("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet", .openDocument),
            ("PK\u{3}\u{4}a.csv", .zip), ("PK\u{5}\u{6}\0\0", .zip), ("BZh91AY", .bzip2), ("PAR1\u{15}\0", .parquet),
            ("SQLite format 3\0\u{10}", .sqlite), ("MATLAB 5.0 MAT-file", .matlab), ("MATLAB 7.3 MAT-file", .hdf5),
            ("GIF89a", .gif),
            ("RIFF$\0\0\0WAVEfmt ", .wav), ("ID3\u{3}\0", .mp3), ("fLaC\0", .flac), ("OggS\0", .ogg),
            ("%PDF-1.7\n", .pdf),
            ("<!DOCTYPE html>\n", .html), ("\n<HTML><head>", .html), ("{\"a\": 1}", .json), ("{\n  \"a\": 1}", .json),
            ("{}", .json), ("[{\"a\": 1}]", .json), ("{\"a\": 1}\n{\"a\": 2}\n", .jsonLines),
            ("{\"a\":\n {\"b\": 1}}", .json),
            ("% a comment\n@RELATION iris\n", .arff), ("P5\n2 2\n255\n", .netpbm), ("P3 # mine\n2 2", .netpbm),
            ("ARROW1\0\0", .arrow), ("FEA1", .feather), ("ORC\n", .orc), ("Obj\u{1}", .avro), ("RDX3\nX\n", .rData),
            ("X\n\0\0\0\u{3}", .rObject), ("$FL2@(#) SPSS", .spss), ("<stata_dta><header>", .stata),
            ("HEADER RECORD*******LIBRARY HEADER", .sas), ("RF64\u{1}\u{1}\u{1}\u{1}WAVEds64", .rf64),
            ("RIFF$\0\0\0WEBPVP8 ", .webp), ("FORM\0\0\0\0AIFF", .aiff), ("\0\0\0\u{20}ftypM4A ", .mpeg4),
            ("\0\0\0\u{20}ftypheic", .heic), ("II*\0", .tiff), ("<?xml version=", .xml),
            ("BM\u{36}\0\0\0\0\0\0\0\u{36}\0\0\0(\0\0\0\u{2}\0\0\0\u{2}\0\0\0", .bmp),
            ("PK\u{3}\u{4}archive/data.pkl", .pyTorch),
            ("\0\0\u{8}\u{3}\0\0", .idx), ("PK\u{3}\u{4}Index/Document.iwa", .appleNumbers),
            (String(repeating: "a", count: 257) + "ustar", .tar),
            ("a\0b\0\n\0", .utf16), ("\0a\0b\0\n", .utf16), ("\u{8}\0\0\0\0\0\0\0{\"a\":1}", .safetensors),
        ] as [(String, FileSignature)])
    func beginnings(text: String, signature: FileSignature) {
        #expect(FileSignature(Array(text.utf8)) == signature)
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 8], FileSignature.gzip), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz),
            ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), ([0x52, 0x61, 0x72, 0x21, 0x1A, 7], .rar),
            ([0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0], .npy), ([0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A], .hdf5),
            ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), ([0xFF, 0xFE, 0x61, 0], .utf16),
            ([0xFE, 0xFF, 0, 0x61], .utf16), ([0x80, 4, 0x95], .pickle), ([0xFF, 0xFB, 0x90], .mp3),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice), ([0x73, 1, 1, 0], .stata),
        ] as [([UInt8], FileSignature)])
    func binaryBeginnings(bytes: [UInt8], signature: FileSignature) {
        #expect(FileSignature(bytes) == signature)
    }

    @Test(arguments: [
        "", "P", "PK", "a,b\n1,2\n", "{a},{b}\n", "[1, 2]", "To be, or not to be", "RIFF", "\u{FEFF}a;b", "P5,1\n",
        "BM,1\n", "[a]", "@relations",
    ])
    func plainTextHasNone(text: String) {
        #expect(FileSignature(Array(text.utf8)) == nil)
    }

    @Test func theSentenceNamesBothAndARemedy() {
        #expect(
            FileSignature.parquet.refusal(wanted: "a CSV file", file: "my data/a.b.parquet")
                == "this is a Parquet file, not a CSV file; run: python3 -c \"import sys, pandas; "
                + "pandas.read_parquet(sys.argv[1]).to_csv(sys.argv[2], index=False)\" 'my data/a.b.parquet' 'my data/a.b.csv'"
        )
        #expect(
            FileSignature.flac.refusal(wanted: "a WAV file", file: "./a")
                == "this is a sound (FLAC), not a WAV file; convert it: ffmpeg -i ./a -ac 1 ./a.wav")
        #expect(
            FileSignature.jpeg.refusal(wanted: "a PNG file")
                == "this is a picture (JPEG), not a PNG file; convert it: mogrify -format png FILE")
        // The file that is converted is the one that was taken for a WAV file.
        #expect(
            FileSignature.rf64.refusal(wanted: "a WAV file", file: "a b.WAV").hasSuffix(
                "; convert it: ffmpeg -i 'a b.WAV' -ac 1 -f wav 'a b.WAV.new' && mv 'a b.WAV.new' 'a b.WAV'"))
        #expect(FileSignature.pdf.refusal(wanted: "a WAV file") == "this is a PDF document, not a WAV file")
    }

    @Test(arguments: FileSignature.allCases) func everyFormatHasAName(signature: FileSignature) {
        #expect(
            signature.refusal(wanted: "a CSV file", file: "f.x").hasPrefix("this is \(signature.name), not a CSV file"))
    }
}
