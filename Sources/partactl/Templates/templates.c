/* Derived by `embed`; the tests compare it. */
#include "templates.h"

static const unsigned char file_0[] = {
#embed "c/Makefile"
};

static const unsigned char file_1[] = {
#embed "c/README.md"
};

static const unsigned char file_2[] = {
#embed "c/example_profile.c"
};

static const unsigned char file_3[] = {
#embed "shared/.gitignore"
};

static const unsigned char file_4[] = {
#embed "shared/document.json"
};

static const unsigned char file_5[] = {
#embed "shared/institutions/example.json"
};

static const unsigned char file_6[] = {
#embed "shared/scenes/cast.scene"
};

static const unsigned char file_7[] = {
#embed "shared/scenes/next-year.scene"
};

static const unsigned char file_8[] = {
#embed "shared/scenes/rights.scene"
};

static const unsigned char file_9[] = {
#embed "shared/scenes/words.scene"
};

static const unsigned char file_10[] = {
#embed "swift/Package.swift"
};

static const unsigned char file_11[] = {
#embed "swift/README.md"
};

static const unsigned char file_12[] = {
#embed "swift/Sources/CParta/module.modulemap"
};

static const unsigned char file_13[] = {
#embed "swift/Sources/CParta/shim.h"
};

static const unsigned char file_14[] = {
#embed "swift/Sources/Document/document.c"
};

static const unsigned char file_15[] = {
#embed "swift/Sources/Document/include/document.h"
};

static const unsigned char file_16[] = {
#embed "swift/Sources/ExampleProfile/Profile.swift"
};

static const unsigned char file_17[] = {
#embed "swift/exports.map"
};

static const struct parta_template_file files[] = {
    {"c/Makefile", file_0, sizeof file_0},
    {"c/README.md", file_1, sizeof file_1},
    {"c/example_profile.c", file_2, sizeof file_2},
    {"shared/.gitignore", file_3, sizeof file_3},
    {"shared/document.json", file_4, sizeof file_4},
    {"shared/institutions/example.json", file_5, sizeof file_5},
    {"shared/scenes/cast.scene", file_6, sizeof file_6},
    {"shared/scenes/next-year.scene", file_7, sizeof file_7},
    {"shared/scenes/rights.scene", file_8, sizeof file_8},
    {"shared/scenes/words.scene", file_9, sizeof file_9},
    {"swift/Package.swift", file_10, sizeof file_10},
    {"swift/README.md", file_11, sizeof file_11},
    {"swift/Sources/CParta/module.modulemap", file_12, sizeof file_12},
    {"swift/Sources/CParta/shim.h", file_13, sizeof file_13},
    {"swift/Sources/Document/document.c", file_14, sizeof file_14},
    {"swift/Sources/Document/include/document.h", file_15, sizeof file_15},
    {"swift/Sources/ExampleProfile/Profile.swift", file_16, sizeof file_16},
    {"swift/exports.map", file_17, sizeof file_17},
};

const struct parta_template_file *parta_template_files(size_t *count)
{
    *count = sizeof files / sizeof files[0];
    return files;
}
