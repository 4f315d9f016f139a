# stdin: hello you
# stdin: help
# stdin: help hello
# stdin: ?nothing
# stdin: what is this
# stdin:
# stdin: count
# stdin:
# stdin: stop
# stdin: never read
import cmd


class Shell(cmd.Cmd):
    intro = "Welcome."
    prompt = "> "
    n = 0

    def do_hello(self, arg):
        "hello NAME: greet"
        print("hello", arg)

    def do_count(self, arg):
        self.n += 1
        print(self.n)

    def do_stop(self, arg):
        return True

    def help_topics(self):
        print("about topics")

    def postloop(self):
        print("bye")


shell = Shell()
shell.cmdqueue = ["count"]
shell.cmdloop()
print(shell.parseline("say it loud"), shell.parseline("!x"), shell.completenames("h"))
