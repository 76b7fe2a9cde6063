// The texts of the messenger.

import { texts } from "../core/text.js";

export const t = texts({
    ru: {
        chats: "Чаты", newChat: "Новый чат", search: "Поиск", searchHint: "Поиск по чатам и сообщениям", clear: "Очистить", noChats: "Пока нет чатов",
        noChatsText: "Вас ещё не добавили ни в один чат. Начните разговор сами или подождите приглашения.",
        choose: "Выберите чат", chooseText: "Слева — ваши чаты. Ctrl+K открывает быстрый переход.", you: "Вы", deletedShort: "Сообщение удалено", noMessages: "Сообщений пока нет",
        unread: { one: "{count} непрочитанное", few: "{count} непрочитанных", many: "{count} непрочитанных" },
        mentioned: "вас упомянули", archived: "в архиве", draft: "Черновик:", failedHere: "не отправлено", support: "Поддержка",
        archive: { one: "В архиве {count} чат", few: "В архиве {count} чата", many: "В архиве {count} чатов" },
        photo: "Фото", audio: "Аудио", video: "Видео", file: "Файл", back: "К списку чатов", people: { one: "{count} участник", few: "{count} участника", many: "{count} участников" },
        direct: "личный чат", about: "О чате", searchIn: "Поиск в чате", log: "Сообщения: {name}", newMessages: "Новые сообщения", toEnd: "К последним сообщениям",
        toEndCount: { one: "К последним: {count} новое сообщение", few: "К последним: {count} новых сообщения", many: "К последним: {count} новых сообщений" },
        toMention: "К упоминанию вас", startOfChat: "Начало разговора", emptyChat: "Здесь ещё ничего не написано. Напишите первым.", emptyQuiet: "Здесь ещё ничего не написано.",
        write: "Сообщение", send: "Отправить", attach: "Прикрепить", record: "Записать голос", reply: "Ответить", edit: "Изменить", remove: "Удалить", copy: "Копировать текст", copied: "Текст скопирован",
        readers: "Кто прочитал", history: "История изменений", react: "Реакция", more: "Действия с сообщением", edited: "изменено", deleted: "Сообщение удалено",
        answering: "Ответ: {name}", editing: "Изменение сообщения", cancel: "Отмена", save: "Сохранить", sending: "Отправляется", sent: "Отправлено", read: "Прочитано",
        readBy: { one: "Прочитал {count} человек", few: "Прочитали {count} человека", many: "Прочитали {count} человек" },
        waiting: "Ждёт связи", failed: "Не отправлено", again: "Повторить", discard: "Убрать", discardAsk: "Сообщение не отправлено. Убрать его совсем?",
        removeAsk: "Сообщение исчезнет у всех участников чата, останется пометка. Вернуть его нельзя.", removeTitle: "Удалить сообщение?",
        tooLong: { one: "Слишком длинно: лишний {count} знак", few: "Слишком длинно: лишних {count} знака", many: "Слишком длинно: лишних {count} знаков" },
        reading: "Прочитали", notRead: "Ещё не прочитали", nobody: "Пока никто.", everybody: "Прочитали все.", untilThen: "до {when}", nowText: "Сейчас",
        cameFrom: "{name}: {text}", reactWith: "Реакция {emoji}", reactions: { one: "{emoji}: {count} человек", few: "{emoji}: {count} человека", many: "{emoji}: {count} человек" },
        mentionList: "Кого упомянуть", muted: "Вы не можете писать до {when}.", archivedChat: "Чат в архиве: его можно только читать.", notMember: "Вы не состоите в этом чате.",
        gone: "Исходное сообщение недоступно", tools: "Действия", dropHere: "Отпустите, чтобы прикрепить", removeFile: "Убрать {name}", keys: "Enter — отправить, Shift+Enter — новая строка",
        keysPhone: "Сообщение", later: "Позже", loadFail: "Не загрузилось", open: "Открыть", download: "Скачать", photoOf: "Фото {name}", close: "Закрыть", previous: "Предыдущее", next: "Следующее",
    },
    en: {
        chats: "Chats", newChat: "New chat", search: "Search", searchHint: "Search chats and messages", clear: "Clear", noChats: "No chats yet",
        noChatsText: "You are in no chat yet. Start a conversation or wait for an invitation.",
        choose: "Choose a chat", chooseText: "Your chats are on the left. Ctrl+K opens the quick switcher.", you: "You", deletedShort: "Message deleted", noMessages: "No messages yet",
        unread: { one: "{count} unread", other: "{count} unread" },
        mentioned: "you are mentioned", archived: "archived", draft: "Draft:", failedHere: "not sent", support: "Support",
        archive: { one: "{count} chat in the archive", other: "{count} chats in the archive" },
        photo: "Photo", audio: "Audio", video: "Video", file: "File", back: "To the list of chats", people: { one: "{count} member", other: "{count} members" },
        direct: "direct chat", about: "About the chat", searchIn: "Search in the chat", log: "Messages: {name}", newMessages: "New messages", toEnd: "To the newest messages",
        toEndCount: { one: "To the newest: {count} new message", other: "To the newest: {count} new messages" },
        toMention: "To where you are mentioned", startOfChat: "Start of the conversation", emptyChat: "Nothing has been written here. Be the first.", emptyQuiet: "Nothing has been written here.",
        write: "Message", send: "Send", attach: "Attach", record: "Record voice", reply: "Reply", edit: "Edit", remove: "Delete", copy: "Copy text", copied: "Text copied",
        readers: "Who has read it", history: "History of changes", react: "React", more: "Actions", edited: "edited", deleted: "Message deleted",
        answering: "Reply to {name}", editing: "Editing the message", cancel: "Cancel", save: "Save", sending: "Sending", sent: "Sent", read: "Read",
        readBy: { one: "Read by {count} person", other: "Read by {count} people" },
        waiting: "Waiting for a connection", failed: "Not sent", again: "Try again", discard: "Discard", discardAsk: "The message has not been sent. Discard it?",
        removeAsk: "The message disappears for everybody in the chat, a mark remains. It cannot be brought back.", removeTitle: "Delete the message?",
        tooLong: { one: "Too long by {count} character", other: "Too long by {count} characters" },
        reading: "Have read it", notRead: "Have not read it yet", nobody: "Nobody yet.", everybody: "Everybody has read it.", untilThen: "until {when}", nowText: "Now",
        cameFrom: "{name}: {text}", reactWith: "React with {emoji}", reactions: { one: "{emoji}: {count} person", other: "{emoji}: {count} people" },
        mentionList: "Whom to mention", muted: "You may not write until {when}.", archivedChat: "The chat is archived: it can only be read.", notMember: "You are not in this chat.",
        gone: "The original message is not available", tools: "Actions", dropHere: "Drop to attach", removeFile: "Remove {name}", keys: "Enter sends, Shift+Enter breaks the line",
        keysPhone: "Message", later: "Later", loadFail: "Did not load", open: "Open", download: "Download", photoOf: "Photo {name}", close: "Close", previous: "Previous", next: "Next",
    },
});

/** «Фото», «Видео», … for a media type. */
export function fileWord(type) {
    const kind = type.split("/")[0];
    return t(kind === "image" ? "photo" : kind === "audio" ? "audio" : kind === "video" ? "video" : "file");
}
