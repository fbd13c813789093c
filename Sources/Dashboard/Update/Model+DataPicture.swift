import Training

extension Model {
    /// Seconds that the menu's selection rests on a row before the picture of its data is requested.
    static let restBeforePicture = 0.15

    /// Selected row of the menu whose picture is neither known nor on its way.
    private var wantedPicture: DataPicture.Source? {
        guard let menu, menu.opening == nil, let item = menu.selected(of: presets) else { return nil }
        let source = item.pictureSource
        return dataPictures[source] == nil && requestedPicture != source ? source : nil
    }

    /// Time at which the picture of the selected row is to be requested; nil if none is.
    var pictureTime: Double? {
        guard let source = wantedPicture else { return nil }
        return (restingSelection?.source == source ? restingSelection?.since ?? now : now) + Self.restBeforePicture
    }

    /// Notes when the selection came to rest on another row.
    mutating func noteSelection() {
        let source = wantedPicture
        if restingSelection?.source != source { restingSelection = source.map { ($0, now) } }
    }

    /// Requests the picture of the selected row if the selection has rested on it.
    mutating func requestPicture() -> [Effect] {
        guard let source = wantedPicture, let time = pictureTime, now >= time else { return [] }
        requestedPicture = source
        return [.makeDataPicture(source)]
    }

    /// Keeps a picture.
    mutating func receive(_ picture: DataPicture) {
        dataPictures[picture.source] = picture
        if requestedPicture == picture.source { requestedPicture = nil }
    }
}
