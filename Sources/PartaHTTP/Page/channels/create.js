// Adding a channel where the regulation's list of them is open.

import { write } from "../core/api.js";
import { dialog } from "../parts/dialog.js";
import { form } from "../parts/form.js";
import { t } from "./words.js";

/** Opens the dialog for a new channel. `words`: the institution's vocabulary; `done(channel)`. */
export function createChannel({ institution, words, done }) {
    const roles = words.raw.roles.filter((role) => role.standing !== "absent");
    const opened = dialog({ title: t("create"), body: form({
        submit: t("createDo"), cancel: t("cancel"), onCancel: () => opened.close(),
        fields: [
            { label: t("name"), name: "name", required: true, maxLength: 200 },
            { label: t("readers"), name: "audience", type: "checks", required: true, options: roles.map((role) => ({ value: role.key, text: words.role(role.key).plural.nom })) },
        ],
        onSubmit: async ({ name, audience }) => {
            const { channel } = await write("channel.create", { institution, name, audience });
            opened.close();
            await done(channel);
        },
    }) });
}
