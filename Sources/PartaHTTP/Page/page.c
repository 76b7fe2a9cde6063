/* Derived by `embed`; the tests compare it. */
#include "page.h"

static const unsigned char file_0[] = {
#embed "admin/about.js"
};

static const unsigned char file_1[] = {
#embed "admin/administrators.js"
};

static const unsigned char file_2[] = {
#embed "admin/audit.js"
};

static const unsigned char file_3[] = {
#embed "admin/chain.js"
};

static const unsigned char file_4[] = {
#embed "admin/common.js"
};

static const unsigned char file_5[] = {
#embed "admin/conformity.js"
};

static const unsigned char file_6[] = {
#embed "admin/deedlist.js"
};

static const unsigned char file_7[] = {
#embed "admin/deeds.js"
};

static const unsigned char file_8[] = {
#embed "admin/editions.js"
};

static const unsigned char file_9[] = {
#embed "admin/family.js"
};

static const unsigned char file_10[] = {
#embed "admin/functions.js"
};

static const unsigned char file_11[] = {
#embed "admin/institution.js"
};

static const unsigned char file_12[] = {
#embed "admin/invitations.js"
};

static const unsigned char file_13[] = {
#embed "admin/ledger.js"
};

static const unsigned char file_14[] = {
#embed "admin/movement.js"
};

static const unsigned char file_15[] = {
#embed "admin/nomenclature.js"
};

static const unsigned char file_16[] = {
#embed "admin/order.js"
};

static const unsigned char file_17[] = {
#embed "admin/people.js"
};

static const unsigned char file_18[] = {
#embed "admin/person.js"
};

static const unsigned char file_19[] = {
#embed "admin/pick.js"
};

static const unsigned char file_20[] = {
#embed "admin/print.js"
};

static const unsigned char file_21[] = {
#embed "admin/recipients.js"
};

static const unsigned char file_22[] = {
#embed "admin/regulation.js"
};

static const unsigned char file_23[] = {
#embed "admin/requests.js"
};

static const unsigned char file_24[] = {
#embed "admin/revocation.js"
};

static const unsigned char file_25[] = {
#embed "admin/revoking.js"
};

static const unsigned char file_26[] = {
#embed "admin/rollover.js"
};

static const unsigned char file_27[] = {
#embed "admin/roster.js"
};

static const unsigned char file_28[] = {
#embed "admin/screen.js"
};

static const unsigned char file_29[] = {
#embed "admin/statistics.js"
};

static const unsigned char file_30[] = {
#embed "admin/structure.js"
};

static const unsigned char file_31[] = {
#embed "admin/truth.js"
};

static const unsigned char file_32[] = {
#embed "admin/unit.js"
};

static const unsigned char file_33[] = {
#embed "admin/verification.js"
};

static const unsigned char file_34[] = {
#embed "admin/verifiers.js"
};

static const unsigned char file_35[] = {
#embed "admin/words.js"
};

static const unsigned char file_36[] = {
#embed "app.js"
};

static const unsigned char file_37[] = {
#embed "apply/screen.js"
};

static const unsigned char file_38[] = {
#embed "channels/create.js"
};

static const unsigned char file_39[] = {
#embed "channels/list.js"
};

static const unsigned char file_40[] = {
#embed "channels/pane.js"
};

static const unsigned char file_41[] = {
#embed "channels/posts.js"
};

static const unsigned char file_42[] = {
#embed "channels/queue.js"
};

static const unsigned char file_43[] = {
#embed "channels/screen.js"
};

static const unsigned char file_44[] = {
#embed "channels/signers.js"
};

static const unsigned char file_45[] = {
#embed "channels/tickets.js"
};

static const unsigned char file_46[] = {
#embed "channels/words.js"
};

static const unsigned char file_47[] = {
#embed "channels/writer.js"
};

static const unsigned char file_48[] = {
#embed "core/api.js"
};

static const unsigned char file_49[] = {
#embed "core/csv.js"
};

static const unsigned char file_50[] = {
#embed "core/dates.js"
};

static const unsigned char file_51[] = {
#embed "core/dom.js"
};

static const unsigned char file_52[] = {
#embed "core/faults.js"
};

static const unsigned char file_53[] = {
#embed "core/institutions.js"
};

static const unsigned char file_54[] = {
#embed "core/live.js"
};

static const unsigned char file_55[] = {
#embed "core/people.js"
};

static const unsigned char file_56[] = {
#embed "core/router.js"
};

static const unsigned char file_57[] = {
#embed "core/stream.js"
};

static const unsigned char file_58[] = {
#embed "core/text.js"
};

static const unsigned char file_59[] = {
#embed "favicon.svg"
};

static const unsigned char file_60[] = {
#embed "icon-180.png"
};

static const unsigned char file_61[] = {
#embed "icon-192.png"
};

static const unsigned char file_62[] = {
#embed "icon-512.png"
};

static const unsigned char file_63[] = {
#embed "icon-maskable.png"
};

static const unsigned char file_64[] = {
#embed "index.html"
};

static const unsigned char file_65[] = {
#embed "invite/create.js"
};

static const unsigned char file_66[] = {
#embed "invite/sheet.js"
};

static const unsigned char file_67[] = {
#embed "join/enter.js"
};

static const unsigned char file_68[] = {
#embed "join/identify.js"
};

static const unsigned char file_69[] = {
#embed "join/phone.js"
};

static const unsigned char file_70[] = {
#embed "join/rules.js"
};

static const unsigned char file_71[] = {
#embed "join/screen.js"
};

static const unsigned char file_72[] = {
#embed "join/signin.js"
};

static const unsigned char file_73[] = {
#embed "manifest.webmanifest"
};

static const unsigned char file_74[] = {
#embed "messenger/actions.js"
};

static const unsigned char file_75[] = {
#embed "messenger/attach.js"
};

static const unsigned char file_76[] = {
#embed "messenger/bubble.js"
};

static const unsigned char file_77[] = {
#embed "messenger/chat.js"
};

static const unsigned char file_78[] = {
#embed "messenger/chats.js"
};

static const unsigned char file_79[] = {
#embed "messenger/composer.js"
};

static const unsigned char file_80[] = {
#embed "messenger/device.js"
};

static const unsigned char file_81[] = {
#embed "messenger/field.js"
};

static const unsigned char file_82[] = {
#embed "messenger/gestures.js"
};

static const unsigned char file_83[] = {
#embed "messenger/lightbox.js"
};

static const unsigned char file_84[] = {
#embed "messenger/limits.js"
};

static const unsigned char file_85[] = {
#embed "messenger/list.js"
};

static const unsigned char file_86[] = {
#embed "messenger/log.js"
};

static const unsigned char file_87[] = {
#embed "messenger/logkeys.js"
};

static const unsigned char file_88[] = {
#embed "messenger/media.js"
};

static const unsigned char file_89[] = {
#embed "messenger/meetings.js"
};

static const unsigned char file_90[] = {
#embed "messenger/members.js"
};

static const unsigned char file_91[] = {
#embed "messenger/mentions.js"
};

static const unsigned char file_92[] = {
#embed "messenger/newchat.js"
};

static const unsigned char file_93[] = {
#embed "messenger/outbox.js"
};

static const unsigned char file_94[] = {
#embed "messenger/panel.js"
};

static const unsigned char file_95[] = {
#embed "messenger/picker.js"
};

static const unsigned char file_96[] = {
#embed "messenger/reactions.js"
};

static const unsigned char file_97[] = {
#embed "messenger/recorder.js"
};

static const unsigned char file_98[] = {
#embed "messenger/richtext.js"
};

static const unsigned char file_99[] = {
#embed "messenger/rows.js"
};

static const unsigned char file_100[] = {
#embed "messenger/screen.js"
};

static const unsigned char file_101[] = {
#embed "messenger/search.js"
};

static const unsigned char file_102[] = {
#embed "messenger/signal.js"
};

static const unsigned char file_103[] = {
#embed "messenger/switcher.js"
};

static const unsigned char file_104[] = {
#embed "messenger/thread.js"
};

static const unsigned char file_105[] = {
#embed "messenger/uploads.js"
};

static const unsigned char file_106[] = {
#embed "messenger/words.js"
};

static const unsigned char file_107[] = {
#embed "operator/applications.js"
};

static const unsigned char file_108[] = {
#embed "operator/audit.js"
};

static const unsigned char file_109[] = {
#embed "operator/figures.js"
};

static const unsigned char file_110[] = {
#embed "operator/institutions.js"
};

static const unsigned char file_111[] = {
#embed "operator/operators.js"
};

static const unsigned char file_112[] = {
#embed "operator/overlay.js"
};

static const unsigned char file_113[] = {
#embed "operator/profiles.js"
};

static const unsigned char file_114[] = {
#embed "operator/screen.js"
};

static const unsigned char file_115[] = {
#embed "operator/upgrade.js"
};

static const unsigned char file_116[] = {
#embed "parts/button.js"
};

static const unsigned char file_117[] = {
#embed "parts/chart.js"
};

static const unsigned char file_118[] = {
#embed "parts/content.js"
};

static const unsigned char file_119[] = {
#embed "parts/dialog.js"
};

static const unsigned char file_120[] = {
#embed "parts/form.js"
};

static const unsigned char file_121[] = {
#embed "parts/icon.js"
};

static const unsigned char file_122[] = {
#embed "parts/index.js"
};

static const unsigned char file_123[] = {
#embed "parts/qr.js"
};

static const unsigned char file_124[] = {
#embed "parts/toast.js"
};

static const unsigned char file_125[] = {
#embed "parts/tree.js"
};

static const unsigned char file_126[] = {
#embed "person/about.js"
};

static const unsigned char file_127[] = {
#embed "person/applications.js"
};

static const unsigned char file_128[] = {
#embed "person/devices.js"
};

static const unsigned char file_129[] = {
#embed "person/family.js"
};

static const unsigned char file_130[] = {
#embed "person/join.js"
};

static const unsigned char file_131[] = {
#embed "person/keys.js"
};

static const unsigned char file_132[] = {
#embed "person/rules.js"
};

static const unsigned char file_133[] = {
#embed "person/screen.js"
};

static const unsigned char file_134[] = {
#embed "service-worker.js"
};

static const unsigned char file_135[] = {
#embed "shell/fault.js"
};

static const unsigned char file_136[] = {
#embed "shell/home.js"
};

static const unsigned char file_137[] = {
#embed "shell/person.js"
};

static const unsigned char file_138[] = {
#embed "shell/reminder.js"
};

static const unsigned char file_139[] = {
#embed "shell/shell.js"
};

static const unsigned char file_140[] = {
#embed "shell/theme.js"
};

static const unsigned char file_141[] = {
#embed "style/admin-links.css"
};

static const unsigned char file_142[] = {
#embed "style/admin-people.css"
};

static const unsigned char file_143[] = {
#embed "style/admin.css"
};

static const unsigned char file_144[] = {
#embed "style/base.css"
};

static const unsigned char file_145[] = {
#embed "style/channels.css"
};

static const unsigned char file_146[] = {
#embed "style/chart.css"
};

static const unsigned char file_147[] = {
#embed "style/invite.css"
};

static const unsigned char file_148[] = {
#embed "style/join.css"
};

static const unsigned char file_149[] = {
#embed "style/messenger.css"
};

static const unsigned char file_150[] = {
#embed "style/operator.css"
};

static const unsigned char file_151[] = {
#embed "style/page.css"
};

static const unsigned char file_152[] = {
#embed "style/parts.css"
};

static const unsigned char file_153[] = {
#embed "style/person.css"
};

static const unsigned char file_154[] = {
#embed "style/tokens.css"
};

static const unsigned char file_155[] = {
#embed "watch.js"
};

static const struct parta_page_file files[] = {
    {"admin/about.js", file_0, sizeof file_0},
    {"admin/administrators.js", file_1, sizeof file_1},
    {"admin/audit.js", file_2, sizeof file_2},
    {"admin/chain.js", file_3, sizeof file_3},
    {"admin/common.js", file_4, sizeof file_4},
    {"admin/conformity.js", file_5, sizeof file_5},
    {"admin/deedlist.js", file_6, sizeof file_6},
    {"admin/deeds.js", file_7, sizeof file_7},
    {"admin/editions.js", file_8, sizeof file_8},
    {"admin/family.js", file_9, sizeof file_9},
    {"admin/functions.js", file_10, sizeof file_10},
    {"admin/institution.js", file_11, sizeof file_11},
    {"admin/invitations.js", file_12, sizeof file_12},
    {"admin/ledger.js", file_13, sizeof file_13},
    {"admin/movement.js", file_14, sizeof file_14},
    {"admin/nomenclature.js", file_15, sizeof file_15},
    {"admin/order.js", file_16, sizeof file_16},
    {"admin/people.js", file_17, sizeof file_17},
    {"admin/person.js", file_18, sizeof file_18},
    {"admin/pick.js", file_19, sizeof file_19},
    {"admin/print.js", file_20, sizeof file_20},
    {"admin/recipients.js", file_21, sizeof file_21},
    {"admin/regulation.js", file_22, sizeof file_22},
    {"admin/requests.js", file_23, sizeof file_23},
    {"admin/revocation.js", file_24, sizeof file_24},
    {"admin/revoking.js", file_25, sizeof file_25},
    {"admin/rollover.js", file_26, sizeof file_26},
    {"admin/roster.js", file_27, sizeof file_27},
    {"admin/screen.js", file_28, sizeof file_28},
    {"admin/statistics.js", file_29, sizeof file_29},
    {"admin/structure.js", file_30, sizeof file_30},
    {"admin/truth.js", file_31, sizeof file_31},
    {"admin/unit.js", file_32, sizeof file_32},
    {"admin/verification.js", file_33, sizeof file_33},
    {"admin/verifiers.js", file_34, sizeof file_34},
    {"admin/words.js", file_35, sizeof file_35},
    {"app.js", file_36, sizeof file_36},
    {"apply/screen.js", file_37, sizeof file_37},
    {"channels/create.js", file_38, sizeof file_38},
    {"channels/list.js", file_39, sizeof file_39},
    {"channels/pane.js", file_40, sizeof file_40},
    {"channels/posts.js", file_41, sizeof file_41},
    {"channels/queue.js", file_42, sizeof file_42},
    {"channels/screen.js", file_43, sizeof file_43},
    {"channels/signers.js", file_44, sizeof file_44},
    {"channels/tickets.js", file_45, sizeof file_45},
    {"channels/words.js", file_46, sizeof file_46},
    {"channels/writer.js", file_47, sizeof file_47},
    {"core/api.js", file_48, sizeof file_48},
    {"core/csv.js", file_49, sizeof file_49},
    {"core/dates.js", file_50, sizeof file_50},
    {"core/dom.js", file_51, sizeof file_51},
    {"core/faults.js", file_52, sizeof file_52},
    {"core/institutions.js", file_53, sizeof file_53},
    {"core/live.js", file_54, sizeof file_54},
    {"core/people.js", file_55, sizeof file_55},
    {"core/router.js", file_56, sizeof file_56},
    {"core/stream.js", file_57, sizeof file_57},
    {"core/text.js", file_58, sizeof file_58},
    {"favicon.svg", file_59, sizeof file_59},
    {"icon-180.png", file_60, sizeof file_60},
    {"icon-192.png", file_61, sizeof file_61},
    {"icon-512.png", file_62, sizeof file_62},
    {"icon-maskable.png", file_63, sizeof file_63},
    {"index.html", file_64, sizeof file_64},
    {"invite/create.js", file_65, sizeof file_65},
    {"invite/sheet.js", file_66, sizeof file_66},
    {"join/enter.js", file_67, sizeof file_67},
    {"join/identify.js", file_68, sizeof file_68},
    {"join/phone.js", file_69, sizeof file_69},
    {"join/rules.js", file_70, sizeof file_70},
    {"join/screen.js", file_71, sizeof file_71},
    {"join/signin.js", file_72, sizeof file_72},
    {"manifest.webmanifest", file_73, sizeof file_73},
    {"messenger/actions.js", file_74, sizeof file_74},
    {"messenger/attach.js", file_75, sizeof file_75},
    {"messenger/bubble.js", file_76, sizeof file_76},
    {"messenger/chat.js", file_77, sizeof file_77},
    {"messenger/chats.js", file_78, sizeof file_78},
    {"messenger/composer.js", file_79, sizeof file_79},
    {"messenger/device.js", file_80, sizeof file_80},
    {"messenger/field.js", file_81, sizeof file_81},
    {"messenger/gestures.js", file_82, sizeof file_82},
    {"messenger/lightbox.js", file_83, sizeof file_83},
    {"messenger/limits.js", file_84, sizeof file_84},
    {"messenger/list.js", file_85, sizeof file_85},
    {"messenger/log.js", file_86, sizeof file_86},
    {"messenger/logkeys.js", file_87, sizeof file_87},
    {"messenger/media.js", file_88, sizeof file_88},
    {"messenger/meetings.js", file_89, sizeof file_89},
    {"messenger/members.js", file_90, sizeof file_90},
    {"messenger/mentions.js", file_91, sizeof file_91},
    {"messenger/newchat.js", file_92, sizeof file_92},
    {"messenger/outbox.js", file_93, sizeof file_93},
    {"messenger/panel.js", file_94, sizeof file_94},
    {"messenger/picker.js", file_95, sizeof file_95},
    {"messenger/reactions.js", file_96, sizeof file_96},
    {"messenger/recorder.js", file_97, sizeof file_97},
    {"messenger/richtext.js", file_98, sizeof file_98},
    {"messenger/rows.js", file_99, sizeof file_99},
    {"messenger/screen.js", file_100, sizeof file_100},
    {"messenger/search.js", file_101, sizeof file_101},
    {"messenger/signal.js", file_102, sizeof file_102},
    {"messenger/switcher.js", file_103, sizeof file_103},
    {"messenger/thread.js", file_104, sizeof file_104},
    {"messenger/uploads.js", file_105, sizeof file_105},
    {"messenger/words.js", file_106, sizeof file_106},
    {"operator/applications.js", file_107, sizeof file_107},
    {"operator/audit.js", file_108, sizeof file_108},
    {"operator/figures.js", file_109, sizeof file_109},
    {"operator/institutions.js", file_110, sizeof file_110},
    {"operator/operators.js", file_111, sizeof file_111},
    {"operator/overlay.js", file_112, sizeof file_112},
    {"operator/profiles.js", file_113, sizeof file_113},
    {"operator/screen.js", file_114, sizeof file_114},
    {"operator/upgrade.js", file_115, sizeof file_115},
    {"parts/button.js", file_116, sizeof file_116},
    {"parts/chart.js", file_117, sizeof file_117},
    {"parts/content.js", file_118, sizeof file_118},
    {"parts/dialog.js", file_119, sizeof file_119},
    {"parts/form.js", file_120, sizeof file_120},
    {"parts/icon.js", file_121, sizeof file_121},
    {"parts/index.js", file_122, sizeof file_122},
    {"parts/qr.js", file_123, sizeof file_123},
    {"parts/toast.js", file_124, sizeof file_124},
    {"parts/tree.js", file_125, sizeof file_125},
    {"person/about.js", file_126, sizeof file_126},
    {"person/applications.js", file_127, sizeof file_127},
    {"person/devices.js", file_128, sizeof file_128},
    {"person/family.js", file_129, sizeof file_129},
    {"person/join.js", file_130, sizeof file_130},
    {"person/keys.js", file_131, sizeof file_131},
    {"person/rules.js", file_132, sizeof file_132},
    {"person/screen.js", file_133, sizeof file_133},
    {"service-worker.js", file_134, sizeof file_134},
    {"shell/fault.js", file_135, sizeof file_135},
    {"shell/home.js", file_136, sizeof file_136},
    {"shell/person.js", file_137, sizeof file_137},
    {"shell/reminder.js", file_138, sizeof file_138},
    {"shell/shell.js", file_139, sizeof file_139},
    {"shell/theme.js", file_140, sizeof file_140},
    {"style/admin-links.css", file_141, sizeof file_141},
    {"style/admin-people.css", file_142, sizeof file_142},
    {"style/admin.css", file_143, sizeof file_143},
    {"style/base.css", file_144, sizeof file_144},
    {"style/channels.css", file_145, sizeof file_145},
    {"style/chart.css", file_146, sizeof file_146},
    {"style/invite.css", file_147, sizeof file_147},
    {"style/join.css", file_148, sizeof file_148},
    {"style/messenger.css", file_149, sizeof file_149},
    {"style/operator.css", file_150, sizeof file_150},
    {"style/page.css", file_151, sizeof file_151},
    {"style/parts.css", file_152, sizeof file_152},
    {"style/person.css", file_153, sizeof file_153},
    {"style/tokens.css", file_154, sizeof file_154},
    {"watch.js", file_155, sizeof file_155},
};

const struct parta_page_file *parta_page_files(size_t *count)
{
    *count = sizeof files / sizeof files[0];
    return files;
}
