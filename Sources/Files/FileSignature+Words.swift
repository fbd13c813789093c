import Text

extension FileSignature {
    /// Sentence about a file that should be `wanted`, such as "a WAV file", with a remedy where there is one.
    ///
    /// `file` is the path for a command that converts the file.
    package func refusal(wanted: String, file: String? = nil) -> String {
        "this is \(name), not \(wanted)" + (remedy(file ?? "FILE").map { "; \($0)" } ?? "")
    }

    /// Format as sentences name it.
    package var name: String {
        switch self {
        case .zip: "a ZIP archive"
        case .gzip, .bzip2, .xz: "a file compressed by \(rawValue)"
        case .zstandard: "a file compressed by Zstandard"
        case .sevenZip: "a 7z archive"
        case .rar: "a RAR archive"
        case .tar: "a tar archive"
        case .wav, .mp3, .flac, .aiff: "a sound (\(rawValue.uppercased()))"
        case .rf64: "a sound (RF64, for more than 4 GB)"
        case .ogg: "a sound (Ogg)"
        case .mpeg4: "a sound or a film (MPEG-4)"
        case .png, .jpeg, .gif, .bmp, .tiff: "a picture (\(rawValue.uppercased()))"
        case .webp: "a picture (WebP)"
        case .heic: "a picture (HEIC or AVIF)"
        case .netpbm: "a picture (PGM, PPM or PBM)"
        case .pdf: "a PDF document"
        case .json: "a JSON file"
        case .jsonLines: "a file of JSON lines"
        case .html: "a web page (HTML)"
        case .xml: "an XML file"
        case .utf16: "text in UTF-16"
        default: tableName
        }
    }

    private var tableName: String {
        switch self {
        case .excel: "an Excel workbook"
        case .oldOffice: "an old Excel workbook (XLS)"
        case .openDocument: "an OpenDocument file"
        case .appleNumbers: "a Numbers spreadsheet"
        case .parquet: "a Parquet file"
        case .arrow: "an Arrow file (Feather)"
        case .feather: "a Feather file"
        case .orc: "an ORC file"
        case .avro: "an Avro file"
        case .sqlite: "an SQLite database"
        case .rData: "R data (RData)"
        case .rObject: "an R object (RDS)"
        case .spss: "an SPSS file"
        case .stata: "a Stata file"
        case .sas: "a SAS file"
        case .arff: "a table of Weka (ARFF)"
        case .npy: "a NumPy array (NPY)"
        case .npz: "an archive of NumPy arrays (NPZ)"
        case .hdf5: "an HDF5 file"
        case .matlab: "a MATLAB file"
        case .safetensors: "a safetensors file, such as a checkpoint"
        case .pickle: "a Python pickle"
        case .pyTorch: "a PyTorch file"
        case .idx: "a file in MNIST's format (IDX)"
        default: preconditionFailure("another group names this")
        }
    }
}

/// What to do with a file of the wrong format.
extension FileSignature {
    private func remedy(_ file: String) -> String? {
        switch self {
        case .zip, .sevenZip, .rar: "unpack it first"
        case .tar: "unpack it first: tar xf \(file.quotedForShell)"
        case .gzip, .bzip2, .xz, .zstandard: "expand it first"
        case .npz: "give a file called .npz with --data, or name it with \"arrays\" in a preset"
        case .npy: "give a file called .npy with --data, or name it with \"arrays\" in a preset"
        case .idx: "give the folder that holds it, with MNIST's other files"
        case .safetensors: "give a checkpoint with --load"
        case .utf16: "save it as UTF-8"
        case .html: "download the file itself, not the page that shows it"
        case .png, .netpbm: "give a folder that holds a folder of pictures for each class"
        case .wav: "give a folder that holds a folder of sounds for each class"
        case .jpeg, .gif, .bmp, .webp, .tiff, .heic: "convert it: mogrify -format png \(file.quotedForShell)"
        case .rf64, .mp3, .flac, .ogg, .aiff, .mpeg4:
            // A file whose name says that it is a WAV file is to become one.
            file.lowercased().hasSuffix(".wav")
                ? "convert it: ffmpeg -i \(file.quotedForShell) -ac 1 -f wav \((file + ".new").quotedForShell) && "
                    + "mv \((file + ".new").quotedForShell) \(file.quotedForShell)"
                : "convert it: ffmpeg -i \(file.quotedForShell) -ac 1 \(Self.renamed(file, "wav"))"
        case .pdf, .xml: nil
        default: tableRemedy(file)
        }
    }

    private func tableRemedy(_ file: String) -> String? {
        switch self {
        case .excel, .oldOffice, .openDocument:
            "save its sheet as CSV, or run: " + Self.pandas("pandas.read_excel(sys.argv[1])", file)
        case .appleNumbers: "export its table as CSV"
        case .parquet: Self.pandasCommand("parquet", file)
        case .arrow, .feather: Self.pandasCommand("feather", file)
        case .orc: Self.pandasCommand("orc", file)
        case .stata: Self.pandasCommand("stata", file)
        case .sas: Self.pandasCommand("sas", file)
        case .spss: Self.pandasCommand("spss", file)
        case .json: Self.pandasCommand("json", file)
        case .jsonLines: "run: " + Self.pandas("pandas.read_json(sys.argv[1], lines=True)", file)
        case .pickle:
            "export the table as CSV; a pickle can run programs, so only if you trust it: "
                + Self.pandas("pandas.read_pickle(sys.argv[1])", file)
        case .sqlite:
            "export a table, which .tables lists: sqlite3 -header -csv \(file.quotedForShell) 'SELECT * FROM TABLE' > "
                + Self.renamed(file, "csv")
        case .rObject:
            "run: Rscript -e 'a <- commandArgs(TRUE); write.csv(readRDS(a[1]), a[2], row.names = FALSE)' "
                + "\(file.quotedForShell) \(Self.renamed(file, "csv"))"
        case .rData:
            "run: Rscript -e 'a <- commandArgs(TRUE); write.csv(get(load(a[1])[1]), a[2], row.names = FALSE)' "
                + "\(file.quotedForShell) \(Self.renamed(file, "csv"))"
        case .arff:
            "take the rows below @data: awk 'd; tolower($1) == \"@data\" { d = 1 }' \(file.quotedForShell) > "
                + Self.renamed(file, "csv")
        case .hdf5:
            "run: "
                + Self.python(
                    "import sys, h5py, numpy; f = h5py.File(sys.argv[1]); "
                        + "numpy.savez(sys.argv[2], **{k: f[k][()] for k in f if hasattr(f[k], 'shape')})", file, "npz")
        case .matlab:
            "run: "
                + Self.python(
                    "import sys, scipy.io, numpy; f = scipy.io.loadmat(sys.argv[1]); "
                        + "numpy.savez(sys.argv[2], **{k: f[k].squeeze() for k in f if k[0] != '_'})", file, "npz")
        case .pyTorch: "save its tensors as arrays with numpy.savez(\"data.npz\", x=x.numpy(), y=y.numpy())"
        default: "export the table as CSV"
        }
    }

    private static func pandasCommand(_ format: String, _ file: String) -> String {
        "run: " + pandas("pandas.read_\(format)(sys.argv[1])", file)
    }

    /// Returns a command that writes a data frame as CSV.
    private static func pandas(_ frame: String, _ file: String) -> String {
        python("import sys, pandas; \(frame).to_csv(sys.argv[2], index=False)", file, "csv")
    }

    private static func python(_ code: String, _ file: String, _ suffix: String) -> String {
        "python3 -c \"\(code)\" \(file.quotedForShell) \(renamed(file, suffix))"
    }

    /// Returns the name of a file with another ending, as a word of the command line.
    private static func renamed(_ file: String, _ suffix: String) -> String {
        let name = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file.index(after: $0) } ?? file.startIndex
        let dot = file[name...].dropFirst().lastIndex(of: ".") ?? file.endIndex
        let other = "\(file[..<dot]).\(suffix)"
        return (other == file ? "\(file).\(suffix)" : other).quotedForShell
    }
}
