#include "CPresets.h"

#include <string.h>

// To embed another file, add an array here and a row to the table below, which lists presets in teaching order,
// those of a chapter together.

static const unsigned char xor_json[] = {
#embed "../../presets/xor.json"
};

static const unsigned char circles_json[] = {
#embed "../../presets/circles.json"
};

static const unsigned char moons_json[] = {
#embed "../../presets/moons.json"
};

static const unsigned char spirals_json[] = {
#embed "../../presets/spirals.json"
};

static const unsigned char sine_json[] = {
#embed "../../presets/sine.json"
};

static const unsigned char vanishing_gradients_json[] = {
#embed "../../presets/vanishing-gradients.json"
};

static const unsigned char exploding_gradients_json[] = {
#embed "../../presets/exploding-gradients.json"
};

static const unsigned char dead_relu_json[] = {
#embed "../../presets/dead-relu.json"
};

static const unsigned char learning_rate_too_high_json[] = {
#embed "../../presets/learning-rate-too-high.json"
};

static const unsigned char bad_initialisation_json[] = {
#embed "../../presets/bad-initialisation.json"
};

static const unsigned char overfitting_json[] = {
#embed "../../presets/overfitting.json"
};

static const unsigned char iris_json[] = {
#embed "../../presets/iris.json"
};

static const unsigned char digits_json[] = {
#embed "../../presets/digits.json"
};

static const unsigned char digits_cnn_json[] = {
#embed "../../presets/digits-cnn.json"
};

static const unsigned char autoencoder_json[] = {
#embed "../../presets/autoencoder.json"
};

static const unsigned char deep_autoencoder_json[] = {
#embed "../../presets/deep-autoencoder.json"
};

static const unsigned char adding_rnn_json[] = {
#embed "../../presets/adding-rnn.json"
};

static const unsigned char adding_lstm_json[] = {
#embed "../../presets/adding-lstm.json"
};

static const unsigned char names_json[] = {
#embed "../../presets/names.json"
};

static const unsigned char char_rnn_json[] = {
#embed "../../presets/char-rnn.json"
};

static const unsigned char char_lstm_json[] = {
#embed "../../presets/char-lstm.json"
};

static const unsigned char tiny_gpt_json[] = {
#embed "../../presets/tiny-gpt.json"
};

static const unsigned char spoken_digits_json[] = {
#embed "../../presets/spoken-digits.json"
};

static const unsigned char connected_digits_json[] = {
#embed "../../presets/connected-digits.json"
};

static const unsigned char cartpole_json[] = {
#embed "../../presets/cartpole.json"
};

static const unsigned char feedback_alignment_json[] = {
#embed "../../presets/feedback-alignment.json"
};

static const unsigned char synthetic_gradients_json[] = {
#embed "../../presets/synthetic-gradients.json"
};

static const unsigned char skip_graph_json[] = {
#embed "../../presets/skip-graph.json"
};

static const unsigned char checkpointing_json[] = {
#embed "../../presets/checkpointing.json"
};

static const unsigned char iris_csv[] = {
#embed "../../presets/iris.csv"
};

static const unsigned char digits_csv[] = {
#embed "../../presets/digits.csv"
};

static const unsigned char constitution_txt[] = {
#embed "../../presets/constitution.txt"
};

static const unsigned char names_txt[] = {
#embed "../../presets/names.txt"
};

static const unsigned char spoken_digits_zip[] = {
#embed "../../presets/spoken-digits.zip"
};

static const unsigned char DATA_md[] = {
#embed "../../presets/DATA.md"
};

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t size;
} files[] = {
#define FILE_ROW(name, bytes) {name, bytes, sizeof bytes}
    FILE_ROW("xor.json", xor_json),
    FILE_ROW("circles.json", circles_json),
    FILE_ROW("moons.json", moons_json),
    FILE_ROW("spirals.json", spirals_json),
    FILE_ROW("sine.json", sine_json),
    FILE_ROW("vanishing-gradients.json", vanishing_gradients_json),
    FILE_ROW("exploding-gradients.json", exploding_gradients_json),
    FILE_ROW("dead-relu.json", dead_relu_json),
    FILE_ROW("learning-rate-too-high.json", learning_rate_too_high_json),
    FILE_ROW("bad-initialisation.json", bad_initialisation_json),
    FILE_ROW("overfitting.json", overfitting_json),
    FILE_ROW("iris.json", iris_json),
    FILE_ROW("digits.json", digits_json),
    FILE_ROW("digits-cnn.json", digits_cnn_json),
    FILE_ROW("autoencoder.json", autoencoder_json),
    FILE_ROW("deep-autoencoder.json", deep_autoencoder_json),
    FILE_ROW("adding-rnn.json", adding_rnn_json),
    FILE_ROW("adding-lstm.json", adding_lstm_json),
    FILE_ROW("names.json", names_json),
    FILE_ROW("char-rnn.json", char_rnn_json),
    FILE_ROW("char-lstm.json", char_lstm_json),
    FILE_ROW("tiny-gpt.json", tiny_gpt_json),
    FILE_ROW("spoken-digits.json", spoken_digits_json),
    FILE_ROW("connected-digits.json", connected_digits_json),
    FILE_ROW("cartpole.json", cartpole_json),
    FILE_ROW("feedback-alignment.json", feedback_alignment_json),
    FILE_ROW("synthetic-gradients.json", synthetic_gradients_json),
    FILE_ROW("skip-graph.json", skip_graph_json),
    FILE_ROW("checkpointing.json", checkpointing_json),
    FILE_ROW("iris.csv", iris_csv),
    FILE_ROW("digits.csv", digits_csv),
    FILE_ROW("constitution.txt", constitution_txt),
    FILE_ROW("names.txt", names_txt),
    FILE_ROW("spoken-digits.zip", spoken_digits_zip),
    FILE_ROW("DATA.md", DATA_md),
#undef FILE_ROW
};

size_t nn_preset_file_count(void) { return sizeof files / sizeof files[0]; }

size_t nn_preset_file_size(size_t index) { return index < nn_preset_file_count() ? files[index].size : 0; }

unsigned char nn_preset_file_byte(size_t index, size_t offset) {
    return offset < nn_preset_file_size(index) ? files[index].bytes[offset] : 0;
}

unsigned char nn_preset_name_byte(size_t index, size_t offset) {
    if (index >= nn_preset_file_count() || offset > strlen(files[index].name)) return 0;
    return (unsigned char)files[index].name[offset];
}
