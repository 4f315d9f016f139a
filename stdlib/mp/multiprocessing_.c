/* The module _multiprocessing. */
#include "stdlib/mp/lent.h"

static const MethodRow functions[] = {
    {"pickled(obj, /)", message_pickled, "obj as a message: bytes, or a Message whose large data are not copied.", 0},
    {"use_reducers(reducers, /)", message_use_reducers, "A dict: reduce functions that all messages use.", 0},
    {"child_begin(parent, by_main_thread, /)", process_child_begin, "Die when the parent does.", 0},
    {"pidfd(pid, /)", process_pidfd, "A descriptor that is ready when the process has ended.", 0},
    {"wait(descriptors, timeout=None, /)", process_wait, "Places of the descriptors that are ready.", 0},
    {"writable(fd, /)", process_writable, "Would a write begin at once?", 0},
    {"socketpair()", process_socketpair, "Two connected descriptors.", 0},
    {"listen(name, /)", process_listen, "A listening Unix socket.", 0},
    {"accept(listener, /)", process_accept, "Wait for a caller: a descriptor.", 0},
    {"connect(name, /)", process_connect, "Call a listening Unix socket: a descriptor.", 0},
    {"sem_unlink(name, /)", semlock_unlink, "Takes a semaphore's name from it.", 0},
    {0},
};

static Type *const types[] = {&connection_type, &message_type, &arriving_type, &arena_type, &pages_type, &shared_lock_type, &shared_semaphore_type, &shared_signal_type,
                              &semlock_type, NULL};

static int module_init(Ref module) {
    lent_begin();
    return semlock_init(module);
}

const ModuleDef _multiprocessing_module = {
    .name = "_multiprocessing", .doc = "What multiprocessing needs of C.", .functions = functions, .types = types, .init = module_init};
