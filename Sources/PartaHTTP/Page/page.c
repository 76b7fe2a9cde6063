/* Derived by `embed`; the tests compare it. */
#include "page.h"

static const unsigned char file_0[] = {
#embed "admin/invitations.js"
};

static const unsigned char file_1[] = {
#embed "admin/revocation.js"
};

static const unsigned char file_2[] = {
#embed "admin/screen.js"
};

static const unsigned char file_3[] = {
#embed "app.js"
};

static const unsigned char file_4[] = {
#embed "apply/screen.js"
};

static const unsigned char file_5[] = {
#embed "core/api.js"
};

static const unsigned char file_6[] = {
#embed "core/dates.js"
};

static const unsigned char file_7[] = {
#embed "core/dom.js"
};

static const unsigned char file_8[] = {
#embed "core/faults.js"
};

static const unsigned char file_9[] = {
#embed "core/institutions.js"
};

static const unsigned char file_10[] = {
#embed "core/live.js"
};

static const unsigned char file_11[] = {
#embed "core/people.js"
};

static const unsigned char file_12[] = {
#embed "core/router.js"
};

static const unsigned char file_13[] = {
#embed "core/stream.js"
};

static const unsigned char file_14[] = {
#embed "core/text.js"
};

static const unsigned char file_15[] = {
#embed "favicon.svg"
};

static const unsigned char file_16[] = {
#embed "icon-180.png"
};

static const unsigned char file_17[] = {
#embed "icon-192.png"
};

static const unsigned char file_18[] = {
#embed "icon-512.png"
};

static const unsigned char file_19[] = {
#embed "icon-maskable.png"
};

static const unsigned char file_20[] = {
#embed "index.html"
};

static const unsigned char file_21[] = {
#embed "invite/create.js"
};

static const unsigned char file_22[] = {
#embed "invite/sheet.js"
};

static const unsigned char file_23[] = {
#embed "join/enter.js"
};

static const unsigned char file_24[] = {
#embed "join/identify.js"
};

static const unsigned char file_25[] = {
#embed "join/phone.js"
};

static const unsigned char file_26[] = {
#embed "join/rules.js"
};

static const unsigned char file_27[] = {
#embed "join/screen.js"
};

static const unsigned char file_28[] = {
#embed "join/signin.js"
};

static const unsigned char file_29[] = {
#embed "manifest.webmanifest"
};

static const unsigned char file_30[] = {
#embed "messenger/actions.js"
};

static const unsigned char file_31[] = {
#embed "messenger/attach.js"
};

static const unsigned char file_32[] = {
#embed "messenger/bubble.js"
};

static const unsigned char file_33[] = {
#embed "messenger/chat.js"
};

static const unsigned char file_34[] = {
#embed "messenger/chats.js"
};

static const unsigned char file_35[] = {
#embed "messenger/composer.js"
};

static const unsigned char file_36[] = {
#embed "messenger/device.js"
};

static const unsigned char file_37[] = {
#embed "messenger/field.js"
};

static const unsigned char file_38[] = {
#embed "messenger/gestures.js"
};

static const unsigned char file_39[] = {
#embed "messenger/lightbox.js"
};

static const unsigned char file_40[] = {
#embed "messenger/limits.js"
};

static const unsigned char file_41[] = {
#embed "messenger/list.js"
};

static const unsigned char file_42[] = {
#embed "messenger/log.js"
};

static const unsigned char file_43[] = {
#embed "messenger/media.js"
};

static const unsigned char file_44[] = {
#embed "messenger/meetings.js"
};

static const unsigned char file_45[] = {
#embed "messenger/members.js"
};

static const unsigned char file_46[] = {
#embed "messenger/newchat.js"
};

static const unsigned char file_47[] = {
#embed "messenger/outbox.js"
};

static const unsigned char file_48[] = {
#embed "messenger/panel.js"
};

static const unsigned char file_49[] = {
#embed "messenger/recorder.js"
};

static const unsigned char file_50[] = {
#embed "messenger/richtext.js"
};

static const unsigned char file_51[] = {
#embed "messenger/screen.js"
};

static const unsigned char file_52[] = {
#embed "messenger/search.js"
};

static const unsigned char file_53[] = {
#embed "messenger/signal.js"
};

static const unsigned char file_54[] = {
#embed "messenger/switcher.js"
};

static const unsigned char file_55[] = {
#embed "messenger/thread.js"
};

static const unsigned char file_56[] = {
#embed "messenger/words.js"
};

static const unsigned char file_57[] = {
#embed "operator/applications.js"
};

static const unsigned char file_58[] = {
#embed "operator/audit.js"
};

static const unsigned char file_59[] = {
#embed "operator/figures.js"
};

static const unsigned char file_60[] = {
#embed "operator/institutions.js"
};

static const unsigned char file_61[] = {
#embed "operator/operators.js"
};

static const unsigned char file_62[] = {
#embed "operator/overlay.js"
};

static const unsigned char file_63[] = {
#embed "operator/profiles.js"
};

static const unsigned char file_64[] = {
#embed "operator/screen.js"
};

static const unsigned char file_65[] = {
#embed "parts/button.js"
};

static const unsigned char file_66[] = {
#embed "parts/content.js"
};

static const unsigned char file_67[] = {
#embed "parts/dialog.js"
};

static const unsigned char file_68[] = {
#embed "parts/form.js"
};

static const unsigned char file_69[] = {
#embed "parts/icon.js"
};

static const unsigned char file_70[] = {
#embed "parts/index.js"
};

static const unsigned char file_71[] = {
#embed "parts/qr.js"
};

static const unsigned char file_72[] = {
#embed "parts/toast.js"
};

static const unsigned char file_73[] = {
#embed "person/about.js"
};

static const unsigned char file_74[] = {
#embed "person/applications.js"
};

static const unsigned char file_75[] = {
#embed "person/devices.js"
};

static const unsigned char file_76[] = {
#embed "person/family.js"
};

static const unsigned char file_77[] = {
#embed "person/join.js"
};

static const unsigned char file_78[] = {
#embed "person/keys.js"
};

static const unsigned char file_79[] = {
#embed "person/rules.js"
};

static const unsigned char file_80[] = {
#embed "person/screen.js"
};

static const unsigned char file_81[] = {
#embed "service-worker.js"
};

static const unsigned char file_82[] = {
#embed "shell/fault.js"
};

static const unsigned char file_83[] = {
#embed "shell/home.js"
};

static const unsigned char file_84[] = {
#embed "shell/person.js"
};

static const unsigned char file_85[] = {
#embed "shell/reminder.js"
};

static const unsigned char file_86[] = {
#embed "shell/shell.js"
};

static const unsigned char file_87[] = {
#embed "shell/theme.js"
};

static const unsigned char file_88[] = {
#embed "style/admin.css"
};

static const unsigned char file_89[] = {
#embed "style/base.css"
};

static const unsigned char file_90[] = {
#embed "style/invite.css"
};

static const unsigned char file_91[] = {
#embed "style/join.css"
};

static const unsigned char file_92[] = {
#embed "style/messenger.css"
};

static const unsigned char file_93[] = {
#embed "style/operator.css"
};

static const unsigned char file_94[] = {
#embed "style/parts.css"
};

static const unsigned char file_95[] = {
#embed "style/person.css"
};

static const unsigned char file_96[] = {
#embed "style/tokens.css"
};

static const unsigned char file_97[] = {
#embed "watch.js"
};

static const struct parta_page_file files[] = {
    {"admin/invitations.js", file_0, sizeof file_0},
    {"admin/revocation.js", file_1, sizeof file_1},
    {"admin/screen.js", file_2, sizeof file_2},
    {"app.js", file_3, sizeof file_3},
    {"apply/screen.js", file_4, sizeof file_4},
    {"core/api.js", file_5, sizeof file_5},
    {"core/dates.js", file_6, sizeof file_6},
    {"core/dom.js", file_7, sizeof file_7},
    {"core/faults.js", file_8, sizeof file_8},
    {"core/institutions.js", file_9, sizeof file_9},
    {"core/live.js", file_10, sizeof file_10},
    {"core/people.js", file_11, sizeof file_11},
    {"core/router.js", file_12, sizeof file_12},
    {"core/stream.js", file_13, sizeof file_13},
    {"core/text.js", file_14, sizeof file_14},
    {"favicon.svg", file_15, sizeof file_15},
    {"icon-180.png", file_16, sizeof file_16},
    {"icon-192.png", file_17, sizeof file_17},
    {"icon-512.png", file_18, sizeof file_18},
    {"icon-maskable.png", file_19, sizeof file_19},
    {"index.html", file_20, sizeof file_20},
    {"invite/create.js", file_21, sizeof file_21},
    {"invite/sheet.js", file_22, sizeof file_22},
    {"join/enter.js", file_23, sizeof file_23},
    {"join/identify.js", file_24, sizeof file_24},
    {"join/phone.js", file_25, sizeof file_25},
    {"join/rules.js", file_26, sizeof file_26},
    {"join/screen.js", file_27, sizeof file_27},
    {"join/signin.js", file_28, sizeof file_28},
    {"manifest.webmanifest", file_29, sizeof file_29},
    {"messenger/actions.js", file_30, sizeof file_30},
    {"messenger/attach.js", file_31, sizeof file_31},
    {"messenger/bubble.js", file_32, sizeof file_32},
    {"messenger/chat.js", file_33, sizeof file_33},
    {"messenger/chats.js", file_34, sizeof file_34},
    {"messenger/composer.js", file_35, sizeof file_35},
    {"messenger/device.js", file_36, sizeof file_36},
    {"messenger/field.js", file_37, sizeof file_37},
    {"messenger/gestures.js", file_38, sizeof file_38},
    {"messenger/lightbox.js", file_39, sizeof file_39},
    {"messenger/limits.js", file_40, sizeof file_40},
    {"messenger/list.js", file_41, sizeof file_41},
    {"messenger/log.js", file_42, sizeof file_42},
    {"messenger/media.js", file_43, sizeof file_43},
    {"messenger/meetings.js", file_44, sizeof file_44},
    {"messenger/members.js", file_45, sizeof file_45},
    {"messenger/newchat.js", file_46, sizeof file_46},
    {"messenger/outbox.js", file_47, sizeof file_47},
    {"messenger/panel.js", file_48, sizeof file_48},
    {"messenger/recorder.js", file_49, sizeof file_49},
    {"messenger/richtext.js", file_50, sizeof file_50},
    {"messenger/screen.js", file_51, sizeof file_51},
    {"messenger/search.js", file_52, sizeof file_52},
    {"messenger/signal.js", file_53, sizeof file_53},
    {"messenger/switcher.js", file_54, sizeof file_54},
    {"messenger/thread.js", file_55, sizeof file_55},
    {"messenger/words.js", file_56, sizeof file_56},
    {"operator/applications.js", file_57, sizeof file_57},
    {"operator/audit.js", file_58, sizeof file_58},
    {"operator/figures.js", file_59, sizeof file_59},
    {"operator/institutions.js", file_60, sizeof file_60},
    {"operator/operators.js", file_61, sizeof file_61},
    {"operator/overlay.js", file_62, sizeof file_62},
    {"operator/profiles.js", file_63, sizeof file_63},
    {"operator/screen.js", file_64, sizeof file_64},
    {"parts/button.js", file_65, sizeof file_65},
    {"parts/content.js", file_66, sizeof file_66},
    {"parts/dialog.js", file_67, sizeof file_67},
    {"parts/form.js", file_68, sizeof file_68},
    {"parts/icon.js", file_69, sizeof file_69},
    {"parts/index.js", file_70, sizeof file_70},
    {"parts/qr.js", file_71, sizeof file_71},
    {"parts/toast.js", file_72, sizeof file_72},
    {"person/about.js", file_73, sizeof file_73},
    {"person/applications.js", file_74, sizeof file_74},
    {"person/devices.js", file_75, sizeof file_75},
    {"person/family.js", file_76, sizeof file_76},
    {"person/join.js", file_77, sizeof file_77},
    {"person/keys.js", file_78, sizeof file_78},
    {"person/rules.js", file_79, sizeof file_79},
    {"person/screen.js", file_80, sizeof file_80},
    {"service-worker.js", file_81, sizeof file_81},
    {"shell/fault.js", file_82, sizeof file_82},
    {"shell/home.js", file_83, sizeof file_83},
    {"shell/person.js", file_84, sizeof file_84},
    {"shell/reminder.js", file_85, sizeof file_85},
    {"shell/shell.js", file_86, sizeof file_86},
    {"shell/theme.js", file_87, sizeof file_87},
    {"style/admin.css", file_88, sizeof file_88},
    {"style/base.css", file_89, sizeof file_89},
    {"style/invite.css", file_90, sizeof file_90},
    {"style/join.css", file_91, sizeof file_91},
    {"style/messenger.css", file_92, sizeof file_92},
    {"style/operator.css", file_93, sizeof file_93},
    {"style/parts.css", file_94, sizeof file_94},
    {"style/person.css", file_95, sizeof file_95},
    {"style/tokens.css", file_96, sizeof file_96},
    {"watch.js", file_97, sizeof file_97},
};

const struct parta_page_file *parta_page_files(size_t *count)
{
    *count = sizeof files / sizeof files[0];
    return files;
}
