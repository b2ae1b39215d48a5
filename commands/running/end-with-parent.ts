/**
 * Loaded into a process that we start (`node --import`), with a channel to us: when we are killed outright, which no
 * handler of ours can answer, the channel closes and the process ends too instead of keeping its port.
 */
process.once('disconnect', () => process.exit())
process.channel?.unref()
