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
#embed "messenger/actions.js"
};

static const unsigned char file_27[] = {
#embed "messenger/attach.js"
};

static const unsigned char file_28[] = {
#embed "messenger/bubble.js"
};

static const unsigned char file_29[] = {
#embed "messenger/chat.js"
};

static const unsigned char file_30[] = {
#embed "messenger/chats.js"
};

static const unsigned char file_31[] = {
#embed "messenger/composer.js"
};

static const unsigned char file_32[] = {
#embed "messenger/device.js"
};

static const unsigned char file_33[] = {
#embed "messenger/field.js"
};

static const unsigned char file_34[] = {
#embed "messenger/gestures.js"
};

static const unsigned char file_35[] = {
#embed "messenger/lightbox.js"
};

static const unsigned char file_36[] = {
#embed "messenger/limits.js"
};

static const unsigned char file_37[] = {
#embed "messenger/list.js"
};

static const unsigned char file_38[] = {
#embed "messenger/log.js"
};

static const unsigned char file_39[] = {
#embed "messenger/media.js"
};

static const unsigned char file_40[] = {
#embed "messenger/meetings.js"
};

static const unsigned char file_41[] = {
#embed "messenger/members.js"
};

static const unsigned char file_42[] = {
#embed "messenger/newchat.js"
};

static const unsigned char file_43[] = {
#embed "messenger/outbox.js"
};

static const unsigned char file_44[] = {
#embed "messenger/panel.js"
};

static const unsigned char file_45[] = {
#embed "messenger/recorder.js"
};

static const unsigned char file_46[] = {
#embed "messenger/richtext.js"
};

static const unsigned char file_47[] = {
#embed "messenger/screen.js"
};

static const unsigned char file_48[] = {
#embed "messenger/search.js"
};

static const unsigned char file_49[] = {
#embed "messenger/signal.js"
};

static const unsigned char file_50[] = {
#embed "messenger/switcher.js"
};

static const unsigned char file_51[] = {
#embed "messenger/thread.js"
};

static const unsigned char file_52[] = {
#embed "messenger/words.js"
};

static const unsigned char file_53[] = {
#embed "operator/applications.js"
};

static const unsigned char file_54[] = {
#embed "operator/audit.js"
};

static const unsigned char file_55[] = {
#embed "operator/figures.js"
};

static const unsigned char file_56[] = {
#embed "operator/institutions.js"
};

static const unsigned char file_57[] = {
#embed "operator/operators.js"
};

static const unsigned char file_58[] = {
#embed "operator/overlay.js"
};

static const unsigned char file_59[] = {
#embed "operator/profiles.js"
};

static const unsigned char file_60[] = {
#embed "operator/screen.js"
};

static const unsigned char file_61[] = {
#embed "parts/button.js"
};

static const unsigned char file_62[] = {
#embed "parts/content.js"
};

static const unsigned char file_63[] = {
#embed "parts/dialog.js"
};

static const unsigned char file_64[] = {
#embed "parts/form.js"
};

static const unsigned char file_65[] = {
#embed "parts/icon.js"
};

static const unsigned char file_66[] = {
#embed "parts/index.js"
};

static const unsigned char file_67[] = {
#embed "parts/qr.js"
};

static const unsigned char file_68[] = {
#embed "parts/toast.js"
};

static const unsigned char file_69[] = {
#embed "person/about.js"
};

static const unsigned char file_70[] = {
#embed "person/applications.js"
};

static const unsigned char file_71[] = {
#embed "person/devices.js"
};

static const unsigned char file_72[] = {
#embed "person/family.js"
};

static const unsigned char file_73[] = {
#embed "person/join.js"
};

static const unsigned char file_74[] = {
#embed "person/keys.js"
};

static const unsigned char file_75[] = {
#embed "person/rules.js"
};

static const unsigned char file_76[] = {
#embed "person/screen.js"
};

static const unsigned char file_77[] = {
#embed "service-worker.js"
};

static const unsigned char file_78[] = {
#embed "shell/fault.js"
};

static const unsigned char file_79[] = {
#embed "shell/home.js"
};

static const unsigned char file_80[] = {
#embed "shell/person.js"
};

static const unsigned char file_81[] = {
#embed "shell/reminder.js"
};

static const unsigned char file_82[] = {
#embed "shell/shell.js"
};

static const unsigned char file_83[] = {
#embed "shell/theme.js"
};

static const unsigned char file_84[] = {
#embed "style/admin.css"
};

static const unsigned char file_85[] = {
#embed "style/base.css"
};

static const unsigned char file_86[] = {
#embed "style/join.css"
};

static const unsigned char file_87[] = {
#embed "style/messenger.css"
};

static const unsigned char file_88[] = {
#embed "style/operator.css"
};

static const unsigned char file_89[] = {
#embed "style/parts.css"
};

static const unsigned char file_90[] = {
#embed "style/person.css"
};

static const unsigned char file_91[] = {
#embed "style/tokens.css"
};

static const unsigned char file_92[] = {
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
    {"messenger/actions.js", file_26, sizeof file_26},
    {"messenger/attach.js", file_27, sizeof file_27},
    {"messenger/bubble.js", file_28, sizeof file_28},
    {"messenger/chat.js", file_29, sizeof file_29},
    {"messenger/chats.js", file_30, sizeof file_30},
    {"messenger/composer.js", file_31, sizeof file_31},
    {"messenger/device.js", file_32, sizeof file_32},
    {"messenger/field.js", file_33, sizeof file_33},
    {"messenger/gestures.js", file_34, sizeof file_34},
    {"messenger/lightbox.js", file_35, sizeof file_35},
    {"messenger/limits.js", file_36, sizeof file_36},
    {"messenger/list.js", file_37, sizeof file_37},
    {"messenger/log.js", file_38, sizeof file_38},
    {"messenger/media.js", file_39, sizeof file_39},
    {"messenger/meetings.js", file_40, sizeof file_40},
    {"messenger/members.js", file_41, sizeof file_41},
    {"messenger/newchat.js", file_42, sizeof file_42},
    {"messenger/outbox.js", file_43, sizeof file_43},
    {"messenger/panel.js", file_44, sizeof file_44},
    {"messenger/recorder.js", file_45, sizeof file_45},
    {"messenger/richtext.js", file_46, sizeof file_46},
    {"messenger/screen.js", file_47, sizeof file_47},
    {"messenger/search.js", file_48, sizeof file_48},
    {"messenger/signal.js", file_49, sizeof file_49},
    {"messenger/switcher.js", file_50, sizeof file_50},
    {"messenger/thread.js", file_51, sizeof file_51},
    {"messenger/words.js", file_52, sizeof file_52},
    {"operator/applications.js", file_53, sizeof file_53},
    {"operator/audit.js", file_54, sizeof file_54},
    {"operator/figures.js", file_55, sizeof file_55},
    {"operator/institutions.js", file_56, sizeof file_56},
    {"operator/operators.js", file_57, sizeof file_57},
    {"operator/overlay.js", file_58, sizeof file_58},
    {"operator/profiles.js", file_59, sizeof file_59},
    {"operator/screen.js", file_60, sizeof file_60},
    {"parts/button.js", file_61, sizeof file_61},
    {"parts/content.js", file_62, sizeof file_62},
    {"parts/dialog.js", file_63, sizeof file_63},
    {"parts/form.js", file_64, sizeof file_64},
    {"parts/icon.js", file_65, sizeof file_65},
    {"parts/index.js", file_66, sizeof file_66},
    {"parts/qr.js", file_67, sizeof file_67},
    {"parts/toast.js", file_68, sizeof file_68},
    {"person/about.js", file_69, sizeof file_69},
    {"person/applications.js", file_70, sizeof file_70},
    {"person/devices.js", file_71, sizeof file_71},
    {"person/family.js", file_72, sizeof file_72},
    {"person/join.js", file_73, sizeof file_73},
    {"person/keys.js", file_74, sizeof file_74},
    {"person/rules.js", file_75, sizeof file_75},
    {"person/screen.js", file_76, sizeof file_76},
    {"service-worker.js", file_77, sizeof file_77},
    {"shell/fault.js", file_78, sizeof file_78},
    {"shell/home.js", file_79, sizeof file_79},
    {"shell/person.js", file_80, sizeof file_80},
    {"shell/reminder.js", file_81, sizeof file_81},
    {"shell/shell.js", file_82, sizeof file_82},
    {"shell/theme.js", file_83, sizeof file_83},
    {"style/admin.css", file_84, sizeof file_84},
    {"style/base.css", file_85, sizeof file_85},
    {"style/join.css", file_86, sizeof file_86},
    {"style/messenger.css", file_87, sizeof file_87},
    {"style/operator.css", file_88, sizeof file_88},
    {"style/parts.css", file_89, sizeof file_89},
    {"style/person.css", file_90, sizeof file_90},
    {"style/tokens.css", file_91, sizeof file_91},
    {"watch.js", file_92, sizeof file_92},
};

const struct parta_page_file *parta_page_files(size_t *count)
{
    *count = sizeof files / sizeof files[0];
    return files;
}
