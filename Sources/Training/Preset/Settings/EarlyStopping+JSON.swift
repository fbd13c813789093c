/// `{"patience": 5}`: evaluations without a better validation loss before training ends.
enum EarlyStopping {
    static func patience(_ cursor: JSONCursor) throws(ConfigurationError) -> Int {
        var reader = try cursor.object()
        let patience = try reader.int("patience", in: SettingLimits.count)
        try reader.finish()
        return patience
    }

    static func json(_ patience: Int) -> JSONValue { ["patience": JSONValue(patience)] }
}
