/* The module termios: how a terminal treats what is typed and shown. */
#include <errno.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "stdlib/io/posix.h"
#include "stdlib/stdlib.h"

static Type *termios_error;

/* termios.error(errno, text), which is no OSError. */
static void *throw_terminal(void) {
    int number = errno;
    scoped Own text = str_new(strerror(number)), error = text ? call2(as_ref(termios_error), small_int_new(number), text) : NULL;
    return error ? throw_object(error) : NULL;
}

static Own none_or_error(int status) { return status < 0 ? throw_terminal() : None; }

/* ---- attributes: [iflag, oflag, cflag, lflag, ispeed, ospeed, [control characters]] */

/* Without ICANON the characters at VMIN and VTIME are numbers. */
static bool is_number(const struct termios *t, size_t i) { return !(t->c_lflag & ICANON) && (i == VMIN || i == VTIME); }

static Own characters_of(const struct termios *t) {
    scoped Own list = list_new(NCCS);
    for (size_t i = 0; list && i < NCCS; i++) {
        Own one = is_number(t, i) ? small_int_new(t->c_cc[i]) : bytes_new(&t->c_cc[i], 1);
        if (list_append_take(list, one) < 0) return NULL;
    }
    return give(list);
}

static Own termios_tcgetattr(Ref m, const Ref *a) {
    struct termios t;
    int fd;
    if (fd_read_arg(a[0], &fd) < 0) return NULL;
    if (tcgetattr(fd, &t) < 0) return throw_terminal();
    const speed_t flags[] = {t.c_iflag, t.c_oflag, t.c_cflag, t.c_lflag, cfgetispeed(&t), cfgetospeed(&t)};
    scoped Own list = list_new(COUNT_OF(flags) + 1);
    for (size_t i = 0; list && i < COUNT_OF(flags); i++)
        if (list_append_take(list, int_new_unsigned(flags[i])) < 0) return NULL;
    return list && list_append_take(list, characters_of(&t)) == 0 ? give(list) : NULL;
}

static int read_character(struct termios *t, size_t i, Ref v) {
    int64_t n;
    if (is_bytes(v) && bytes_length(v) == 1) t->c_cc[i] = (cc_t)bytes_data(v)[0];
    else if (is_int(v) && int_as_int64(v, &n)) t->c_cc[i] = (cc_t)n;
    else return fail(TypeError, "tcsetattr: elements of attributes must be characters or integers");
    return 0;
}

static int read_attributes(Ref list, struct termios *t, speed_t speeds[2]) {
    int64_t values[6];
    if (!is_list(list) || list_length(list) != 7) return fail(TypeError, "tcsetattr, arg 3: must be 7 element list");
    scoped Own given = list_to_tuple(list);
    for (size_t i = 0; given && i < COUNT_OF(values); i++)
        if (int64_from(tuple_item_peek(given, i), &values[i]) < 0) return -1;
    if (!given) return -1;
    Ref characters = tuple_item_peek(given, 6);
    if (!is_list(characters) || list_length(characters) != NCCS)
        return fail(TypeError, "tcsetattr: attributes[6] must be %d element list", NCCS);
    t->c_iflag = (tcflag_t)values[0];
    t->c_oflag = (tcflag_t)values[1];
    t->c_cflag = (tcflag_t)values[2];
    t->c_lflag = (tcflag_t)values[3];
    speeds[0] = (speed_t)values[4];
    speeds[1] = (speed_t)values[5];
    for (size_t i = 0; i < NCCS; i++)
        if (read_character(t, i, list_item_peek(characters, i)) < 0) return -1;
    return 0;
}

static Own termios_tcsetattr(Ref m, const Ref *a) {
    struct termios t;
    speed_t speeds[2] = {0};
    int fd, when, status;
    if (fd_read_arg(a[0], &fd) < 0 || int_from(a[1], &when) < 0) return NULL;
    if (tcgetattr(fd, &t) < 0) return throw_terminal(); /* fields that the list does not have stay */
    if (read_attributes(a[2], &t, speeds) < 0) return NULL;
    if (cfsetispeed(&t, speeds[0]) < 0 || cfsetospeed(&t, speeds[1]) < 0) return throw_terminal();
    WITHOUT_GIL(status = tcsetattr(fd, when, &t));
    return none_or_error(status);
}

/* ---- the line */

static Own termios_tcsendbreak(Ref m, const Ref *a) {
    int fd, duration, status;
    if (fd_read_arg(a[0], &fd) < 0 || int_from(a[1], &duration) < 0) return NULL;
    WITHOUT_GIL(status = tcsendbreak(fd, duration));
    return none_or_error(status);
}

static Own termios_tcdrain(Ref m, const Ref *a) {
    int fd, status;
    if (fd_read_arg(a[0], &fd) < 0) return NULL;
    WITHOUT_GIL(status = tcdrain(fd));
    return none_or_error(status);
}

static Own termios_tcflush(Ref m, const Ref *a) {
    int fd, queue;
    if (fd_read_arg(a[0], &fd) < 0 || int_from(a[1], &queue) < 0) return NULL;
    return none_or_error(tcflush(fd, queue));
}

static Own termios_tcflow(Ref m, const Ref *a) {
    int fd, action;
    if (fd_read_arg(a[0], &fd) < 0 || int_from(a[1], &action) < 0) return NULL;
    return none_or_error(tcflow(fd, action));
}

static Own termios_tcgetwinsize(Ref m, const Ref *a) {
    struct winsize size;
    int fd;
    if (fd_read_arg(a[0], &fd) < 0) return NULL;
    if (ioctl(fd, TIOCGWINSZ, &size) < 0) return throw_terminal();
    return tuple_pack(2, small_int_new(size.ws_row), small_int_new(size.ws_col));
}

static Own termios_tcsetwinsize(Ref m, const Ref *a) {
    struct winsize size;
    int fd, rows, columns;
    if (fd_read_arg(a[0], &fd) < 0) return NULL;
    scoped Own pair = sequence_fast(a[1], "tcsetwinsize, arg 2: must be a two-item sequence"), items = pair ? tuple_from(pair) : NULL;
    if (!items) return NULL;
    if (tuple_length(items) != 2) return throw(TypeError, "tcsetwinsize, arg 2: must be a two-item sequence");
    if (int_from(tuple_item_peek(items, 0), &rows) < 0 || int_from(tuple_item_peek(items, 1), &columns) < 0) return NULL;
    if (rows != (unsigned short)rows || columns != (unsigned short)columns) return throw(OverflowError, "winsize value(s) out of range.");
    if (ioctl(fd, TIOCGWINSZ, &size) < 0) return throw_terminal();
    size.ws_row = (unsigned short)rows;
    size.ws_col = (unsigned short)columns;
    return none_or_error(ioctl(fd, TIOCSWINSZ, &size));
}

/* ---- the module */

static const struct { const char *name; unsigned value; } constants[] = {
#define C(name) {#name, name},
    C(B0) C(B50) C(B75) C(B110) C(B134) C(B150) C(B200) C(B300) C(B600) C(B1200) C(B1800) C(B2400) C(B4800) C(B9600) C(B19200)
    C(B38400) C(B57600) C(B115200) C(B230400) C(B460800) C(B500000) C(B576000) C(B921600) C(B1000000) C(B1152000) C(B1500000)
    C(B2000000) C(B2500000) C(B3000000) C(B3500000) C(B4000000)
    C(IGNBRK) C(BRKINT) C(IGNPAR) C(PARMRK) C(INPCK) C(ISTRIP) C(INLCR) C(IGNCR) C(ICRNL) C(IUCLC) C(IXON) C(IXANY) C(IXOFF) C(IMAXBEL)
    C(OPOST) C(OLCUC) C(ONLCR) C(OCRNL) C(ONOCR) C(ONLRET) C(OFILL) C(OFDEL) C(NLDLY) C(CRDLY) C(TABDLY) C(BSDLY) C(VTDLY) C(FFDLY)
    C(CSIZE) C(CS5) C(CS6) C(CS7) C(CS8) C(CSTOPB) C(CREAD) C(PARENB) C(PARODD) C(HUPCL) C(CLOCAL) C(CRTSCTS)
    C(ISIG) C(ICANON) C(XCASE) C(ECHO) C(ECHOE) C(ECHOK) C(ECHONL) C(ECHOCTL) C(ECHOPRT) C(ECHOKE) C(FLUSHO) C(NOFLSH) C(TOSTOP)
    C(PENDIN) C(IEXTEN)
    C(VINTR) C(VQUIT) C(VERASE) C(VKILL) C(VEOF) C(VTIME) C(VMIN) C(VSWTC) C(VSTART) C(VSTOP) C(VSUSP) C(VEOL) C(VREPRINT) C(VDISCARD)
    C(VWERASE) C(VLNEXT) C(VEOL2) C(NCCS)
    C(TCSANOW) C(TCSADRAIN) C(TCSAFLUSH) C(TCIFLUSH) C(TCOFLUSH) C(TCIOFLUSH) C(TCOOFF) C(TCOON) C(TCIOFF) C(TCION)
    C(FIONREAD) C(FIONBIO) C(FIOCLEX) C(FIONCLEX) C(FIOASYNC) C(TIOCGWINSZ) C(TIOCSWINSZ) C(TIOCSTI) C(TIOCGPGRP) C(TIOCSPGRP)
    C(TIOCSCTTY) C(TIOCNOTTY) C(TIOCEXCL) C(TIOCNXCL) C(TIOCOUTQ) C(TIOCINQ) C(TIOCMGET) C(TIOCMSET)
    C(BS0) C(BS1) C(CBAUD) C(CBAUDEX) C(CDSUSP) C(CEOF) C(CEOL) C(CEOT) C(CERASE) C(CFLUSH) C(CIBAUD) C(CINTR) C(CKILL)
    C(CLNEXT) C(CQUIT) C(CR0) C(CR1) C(CR2) C(CR3) C(CRPRNT) C(CSTART) C(CSTOP) C(CSUSP) C(CWERASE) C(EXTA) C(EXTB) C(FF0)
    C(FF1) C(IOCSIZE_MASK) C(IOCSIZE_SHIFT) C(NCC) C(NL0) C(NL1) C(N_MOUSE) C(N_PPP) C(N_SLIP) C(N_STRIP) C(N_TTY) C(TAB0)
    C(TAB1) C(TAB2) C(TAB3) C(TCFLSH) C(TCGETA) C(TCGETS) C(TCSBRK) C(TCSBRKP) C(TCSETA) C(TCSETAF) C(TCSETAW) C(TCSETS)
    C(TCSETSF) C(TCSETSW) C(TCXONC) C(TIOCCONS) C(TIOCGETD) C(TIOCGICOUNT) C(TIOCGLCKTRMIOS) C(TIOCGSERIAL) C(TIOCGSOFTCAR)
    C(TIOCLINUX) C(TIOCMBIC) C(TIOCMBIS) C(TIOCMIWAIT) C(TIOCM_CAR) C(TIOCM_CD) C(TIOCM_CTS) C(TIOCM_DSR) C(TIOCM_DTR)
    C(TIOCM_LE) C(TIOCM_RI) C(TIOCM_RNG) C(TIOCM_RTS) C(TIOCM_SR) C(TIOCM_ST) C(TIOCPKT) C(TIOCPKT_DATA) C(TIOCPKT_DOSTOP)
    C(TIOCPKT_FLUSHREAD) C(TIOCPKT_FLUSHWRITE) C(TIOCPKT_NOSTOP) C(TIOCPKT_START) C(TIOCPKT_STOP) C(TIOCSERCONFIG)
    C(TIOCSERGETLSR) C(TIOCSERGETMULTI) C(TIOCSERGSTRUCT) C(TIOCSERGWILD) C(TIOCSERSETMULTI) C(TIOCSERSWILD) C(TIOCSER_TEMT)
    C(TIOCSETD) C(TIOCSLCKTRMIOS) C(TIOCSSERIAL) C(TIOCSSOFTCAR) C(VT0) C(VT1) C(XTABS)
#undef C
    {"VSWTCH", 7},
};

static int termios_init(Ref module) {
    if (!termios_error && !(termios_error = exception_class_new("termios.error", Exception))) return -1;
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add_take(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    return module_add(module, "error", as_ref(termios_error));
}

static const MethodRow functions[] = {
    {"tcgetattr(fd, /)", termios_tcgetattr, "The attributes of the terminal: [iflag, oflag, cflag, lflag, ispeed, ospeed, cc].", 0},
    {"tcsetattr(fd, when, attributes, /)", termios_tcsetattr, "Set them: TCSANOW, TCSADRAIN (after what was written) or TCSAFLUSH.", 0},
    {"tcsendbreak(fd, duration, /)", termios_tcsendbreak, "Send a break.", 0},
    {"tcdrain(fd, /)", termios_tcdrain, "Wait until all that was written is out.", 0},
    {"tcflush(fd, queue, /)", termios_tcflush, "Throw away what was typed (TCIFLUSH), written (TCOFLUSH) or both.", 0},
    {"tcflow(fd, action, /)", termios_tcflow, "Suspend or resume input or output.", 0},
    {"tcgetwinsize(fd, /)", termios_tcgetwinsize, "(rows, columns)", 0},
    {"tcsetwinsize(fd, winsize, /)", termios_tcsetwinsize, "Set (rows, columns).", 0},
    {0},
};

const ModuleDef termios_module = {"termios", "Terminal control after POSIX.", functions, NULL, termios_init};
