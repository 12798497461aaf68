import Glibc

// A pipe without a reader and a file beyond its limit are errors of `write`, not sudden deaths.
signal(SIGPIPE, SIG_IGN)
signal(SIGXFSZ, SIG_IGN)
reserveStandardDescriptors()

// `CommandLine` replaces what is not UTF-8 in a word, so a path like that is not found.
let words = Array(CommandLine.arguments.dropFirst())
let status = Tool().run(words, .process())
exit(status.rawValue)
