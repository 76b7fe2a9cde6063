import Glibc
import PartaCore
import PartaHost

exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())))
