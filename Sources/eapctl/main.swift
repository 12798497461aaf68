HostProcess.run { words in Tool(commands: Command.table).run(words, .process()).rawValue }
