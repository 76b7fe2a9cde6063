/* Derived by `embed`; the tests compare it. */
#include "page.h"

static const unsigned char file_0[] = {
#embed "admin/screen.js"
};

static const unsigned char file_1[] = {
#embed "app.js"
};

static const unsigned char file_2[] = {
#embed "apply/screen.js"
};

static const unsigned char file_3[] = {
#embed "core/api.js"
};

static const unsigned char file_4[] = {
#embed "core/dates.js"
};

static const unsigned char file_5[] = {
#embed "core/dom.js"
};

static const unsigned char file_6[] = {
#embed "core/faults.js"
};

static const unsigned char file_7[] = {
#embed "core/institutions.js"
};

static const unsigned char file_8[] = {
#embed "core/live.js"
};

static const unsigned char file_9[] = {
#embed "core/people.js"
};

static const unsigned char file_10[] = {
#embed "core/router.js"
};

static const unsigned char file_11[] = {
#embed "core/stream.js"
};

static const unsigned char file_12[] = {
#embed "core/text.js"
};

static const unsigned char file_13[] = {
#embed "favicon.svg"
};

static const unsigned char file_14[] = {
#embed "icon-180.png"
};

static const unsigned char file_15[] = {
#embed "icon-192.png"
};

static const unsigned char file_16[] = {
#embed "icon-512.png"
};

static const unsigned char file_17[] = {
#embed "icon-maskable.png"
};

static const unsigned char file_18[] = {
#embed "index.html"
};

static const unsigned char file_19[] = {
#embed "join/enter.js"
};

static const unsigned char file_20[] = {
#embed "join/identify.js"
};

static const unsigned char file_21[] = {
#embed "join/phone.js"
};

static const unsigned char file_22[] = {
#embed "join/rules.js"
};

static const unsigned char file_23[] = {
#embed "join/screen.js"
};

static const unsigned char file_24[] = {
#embed "join/signin.js"
};

static const unsigned char file_25[] = {
#embed "manifest.webmanifest"
};

static const unsigned char file_26[] = {
#embed "operator/applications.js"
};

static const unsigned char file_27[] = {
#embed "operator/audit.js"
};

static const unsigned char file_28[] = {
#embed "operator/figures.js"
};

static const unsigned char file_29[] = {
#embed "operator/institutions.js"
};

static const unsigned char file_30[] = {
#embed "operator/operators.js"
};

static const unsigned char file_31[] = {
#embed "operator/overlay.js"
};

static const unsigned char file_32[] = {
#embed "operator/profiles.js"
};

static const unsigned char file_33[] = {
#embed "operator/screen.js"
};

static const unsigned char file_34[] = {
#embed "parts/button.js"
};

static const unsigned char file_35[] = {
#embed "parts/content.js"
};

static const unsigned char file_36[] = {
#embed "parts/dialog.js"
};

static const unsigned char file_37[] = {
#embed "parts/form.js"
};

static const unsigned char file_38[] = {
#embed "parts/icon.js"
};

static const unsigned char file_39[] = {
#embed "parts/index.js"
};

static const unsigned char file_40[] = {
#embed "parts/qr.js"
};

static const unsigned char file_41[] = {
#embed "parts/toast.js"
};

static const unsigned char file_42[] = {
#embed "person/about.js"
};

static const unsigned char file_43[] = {
#embed "person/applications.js"
};

static const unsigned char file_44[] = {
#embed "person/devices.js"
};

static const unsigned char file_45[] = {
#embed "person/family.js"
};

static const unsigned char file_46[] = {
#embed "person/join.js"
};

static const unsigned char file_47[] = {
#embed "person/keys.js"
};

static const unsigned char file_48[] = {
#embed "person/rules.js"
};

static const unsigned char file_49[] = {
#embed "person/screen.js"
};

static const unsigned char file_50[] = {
#embed "service-worker.js"
};

static const unsigned char file_51[] = {
#embed "shell/fault.js"
};

static const unsigned char file_52[] = {
#embed "shell/home.js"
};

static const unsigned char file_53[] = {
#embed "shell/person.js"
};

static const unsigned char file_54[] = {
#embed "shell/reminder.js"
};

static const unsigned char file_55[] = {
#embed "shell/shell.js"
};

static const unsigned char file_56[] = {
#embed "shell/theme.js"
};

static const unsigned char file_57[] = {
#embed "style/admin.css"
};

static const unsigned char file_58[] = {
#embed "style/base.css"
};

static const unsigned char file_59[] = {
#embed "style/join.css"
};

static const unsigned char file_60[] = {
#embed "style/operator.css"
};

static const unsigned char file_61[] = {
#embed "style/parts.css"
};

static const unsigned char file_62[] = {
#embed "style/person.css"
};

static const unsigned char file_63[] = {
#embed "style/tokens.css"
};

static const unsigned char file_64[] = {
#embed "watch.js"
};

static const struct parta_page_file files[] = {
    {"admin/screen.js", file_0, sizeof file_0},
    {"app.js", file_1, sizeof file_1},
    {"apply/screen.js", file_2, sizeof file_2},
    {"core/api.js", file_3, sizeof file_3},
    {"core/dates.js", file_4, sizeof file_4},
    {"core/dom.js", file_5, sizeof file_5},
    {"core/faults.js", file_6, sizeof file_6},
    {"core/institutions.js", file_7, sizeof file_7},
    {"core/live.js", file_8, sizeof file_8},
    {"core/people.js", file_9, sizeof file_9},
    {"core/router.js", file_10, sizeof file_10},
    {"core/stream.js", file_11, sizeof file_11},
    {"core/text.js", file_12, sizeof file_12},
    {"favicon.svg", file_13, sizeof file_13},
    {"icon-180.png", file_14, sizeof file_14},
    {"icon-192.png", file_15, sizeof file_15},
    {"icon-512.png", file_16, sizeof file_16},
    {"icon-maskable.png", file_17, sizeof file_17},
    {"index.html", file_18, sizeof file_18},
    {"join/enter.js", file_19, sizeof file_19},
    {"join/identify.js", file_20, sizeof file_20},
    {"join/phone.js", file_21, sizeof file_21},
    {"join/rules.js", file_22, sizeof file_22},
    {"join/screen.js", file_23, sizeof file_23},
    {"join/signin.js", file_24, sizeof file_24},
    {"manifest.webmanifest", file_25, sizeof file_25},
    {"operator/applications.js", file_26, sizeof file_26},
    {"operator/audit.js", file_27, sizeof file_27},
    {"operator/figures.js", file_28, sizeof file_28},
    {"operator/institutions.js", file_29, sizeof file_29},
    {"operator/operators.js", file_30, sizeof file_30},
    {"operator/overlay.js", file_31, sizeof file_31},
    {"operator/profiles.js", file_32, sizeof file_32},
    {"operator/screen.js", file_33, sizeof file_33},
    {"parts/button.js", file_34, sizeof file_34},
    {"parts/content.js", file_35, sizeof file_35},
    {"parts/dialog.js", file_36, sizeof file_36},
    {"parts/form.js", file_37, sizeof file_37},
    {"parts/icon.js", file_38, sizeof file_38},
    {"parts/index.js", file_39, sizeof file_39},
    {"parts/qr.js", file_40, sizeof file_40},
    {"parts/toast.js", file_41, sizeof file_41},
    {"person/about.js", file_42, sizeof file_42},
    {"person/applications.js", file_43, sizeof file_43},
    {"person/devices.js", file_44, sizeof file_44},
    {"person/family.js", file_45, sizeof file_45},
    {"person/join.js", file_46, sizeof file_46},
    {"person/keys.js", file_47, sizeof file_47},
    {"person/rules.js", file_48, sizeof file_48},
    {"person/screen.js", file_49, sizeof file_49},
    {"service-worker.js", file_50, sizeof file_50},
    {"shell/fault.js", file_51, sizeof file_51},
    {"shell/home.js", file_52, sizeof file_52},
    {"shell/person.js", file_53, sizeof file_53},
    {"shell/reminder.js", file_54, sizeof file_54},
    {"shell/shell.js", file_55, sizeof file_55},
    {"shell/theme.js", file_56, sizeof file_56},
    {"style/admin.css", file_57, sizeof file_57},
    {"style/base.css", file_58, sizeof file_58},
    {"style/join.css", file_59, sizeof file_59},
    {"style/operator.css", file_60, sizeof file_60},
    {"style/parts.css", file_61, sizeof file_61},
    {"style/person.css", file_62, sizeof file_62},
    {"style/tokens.css", file_63, sizeof file_63},
    {"watch.js", file_64, sizeof file_64},
};

const struct parta_page_file *parta_page_files(size_t *count)
{
    *count = sizeof files / sizeof files[0];
    return files;
}
