// Reactions as they stand on a message.

/** The message with one's own reaction given or taken back. */
export function withReaction(message, emoji, isMine) {
    const known = message.reactions.find((reaction) => reaction.emoji === emoji);
    const count = (known?.count ?? 0) + (isMine ? 1 : -1);
    const next = { emoji, count, isMine };
    const reactions = known ? message.reactions.map((reaction) => (reaction === known ? next : reaction)) : [...message.reactions, next];
    return { ...message, reactions: reactions.filter((reaction) => reaction.count > 0) };
}
