#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <linux/sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "probe.h"

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define FIELD(name) (uint32_t) offsetof(struct seccomp_data, name)
#define LOAD(name) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, FIELD(name))
#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define KILL BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS)
#define KILL_IF(number) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), KILL
#define REFUSE(code) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (code))
#define REFUSE_IF(number) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), REFUSE(EPERM)
#define LACK_IF(number) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), REFUSE(ENOSYS)
/* Its first argument is a process: abort() signals its own. */
#define REFUSE_UNLESS_OWN(number)                                  \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 4),             \
        LOAD(args[0]), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, own, 1, 0), REFUSE(EPERM), ALLOW
/* Zero is one's own process too: getrlimit() asks so. */
#define REFUSE_UNLESS_SELF(number)                                 \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 5),             \
        LOAD(args[0]), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, own, 2, 0), \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0), REFUSE(EPERM), ALLOW
/* One of its arguments asks for what is refused: the second one of three commands, or one a flag. */
#define REFUSE_COMMANDS(number, first, second, third)              \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 6),             \
        LOAD(args[1]), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, first, 2, 0), \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, second, 1, 0),         \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, third, 0, 1), REFUSE(EPERM), ALLOW
#define REFUSE_FLAG(number, argument, flag)                        \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 4),             \
        LOAD(args[argument]), BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, flag, 0, 1), \
        REFUSE(EPERM), ALLOW

#ifdef ARCHITECTURE
static void obey(struct sock_filter *rules, size_t count) {
    struct sock_fprog program = {(unsigned short)count, rules};
    (void)prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
#endif

/*
 * Where the kernel has no filters the other limits still hold: the imports were read before, and
 * the whole process group is killed in the end.
 */
void forbid_processes_and_network(void) {
#ifdef ARCHITECTURE
    const uint32_t own = (uint32_t)getpid();
    struct sock_filter rules[] = {
        LOAD(arch),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
        KILL,
        LOAD(nr),
#ifdef __X32_SYSCALL_BIT
        /* The same calls by other numbers. */
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, __X32_SYSCALL_BIT, 0, 1),
        KILL,
#endif
#ifdef __NR_fork
        KILL_IF(__NR_fork),
        KILL_IF(__NR_vfork),
#endif
        KILL_IF(__NR_execve),
        KILL_IF(__NR_execveat),
        KILL_IF(__NR_connect),
        KILL_IF(__NR_bind),
        /* A datagram needs no connection, and a ring makes every call unseen. */
        REFUSE_IF(__NR_socket),
        LACK_IF(__NR_io_uring_setup),
        REFUSE_IF(__NR_ptrace),
        REFUSE_IF(__NR_process_vm_readv),
        REFUSE_IF(__NR_process_vm_writev),
        REFUSE_IF(__NR_tkill),
        REFUSE_IF(__NR_pidfd_open),
        REFUSE_IF(__NR_pidfd_send_signal),
        REFUSE_UNLESS_OWN(__NR_kill),
        REFUSE_UNLESS_OWN(__NR_tgkill),
        REFUSE_UNLESS_OWN(__NR_rt_sigqueueinfo),
        REFUSE_UNLESS_OWN(__NR_rt_tgsigqueueinfo),
        /* The kernel signals whom a descriptor belongs to: F_SETOWN, F_SETOWN_EX and F_SETSIG of
           fcntl(2), FIOSETOWN and SIOCSPGRP of ioctl(2). */
        REFUSE_COMMANDS(__NR_fcntl, 8, 15, 10),
        REFUSE_COMMANDS(__NR_ioctl, 0x8901, 0x8902, 0x8902),
        /* The group is killed in the end, and a process's limits and turns are its own. */
        REFUSE_IF(__NR_setpgid),
        REFUSE_IF(__NR_setsid),
        REFUSE_UNLESS_SELF(__NR_prlimit64),
        REFUSE_IF(__NR_setpriority),
        REFUSE_IF(__NR_ioprio_set),
        REFUSE_IF(__NR_sched_setparam),
        REFUSE_IF(__NR_sched_setscheduler),
        REFUSE_IF(__NR_sched_setaffinity),
        REFUSE_IF(__NR_sched_setattr),
        /* Other namespaces, looks into the kernel, the clock, and keys that processes share. */
        REFUSE_IF(__NR_unshare),
        REFUSE_IF(__NR_setns),
        REFUSE_IF(__NR_bpf),
        REFUSE_IF(__NR_perf_event_open),
        REFUSE_IF(__NR_settimeofday),
        REFUSE_IF(__NR_clock_settime),
        REFUSE_IF(__NR_add_key),
        REFUSE_IF(__NR_request_key),
        REFUSE_IF(__NR_keyctl),
        /* Landlock does not know these. */
        REFUSE_IF(__NR_truncate),
#ifdef __NR_chmod
        REFUSE_IF(__NR_chmod),
        REFUSE_IF(__NR_chown),
        REFUSE_IF(__NR_lchown),
        REFUSE_IF(__NR_utime),
        REFUSE_IF(__NR_utimes),
        REFUSE_IF(__NR_futimesat),
#endif
        REFUSE_IF(__NR_fchmod),
        REFUSE_IF(__NR_fchmodat),
        REFUSE_IF(452 /* fchmodat2, everywhere */),
        REFUSE_IF(__NR_fchown),
        REFUSE_IF(__NR_fchownat),
        REFUSE_IF(__NR_utimensat),
        REFUSE_IF(__NR_setxattr),
        REFUSE_IF(__NR_lsetxattr),
        REFUSE_IF(__NR_fsetxattr),
        REFUSE_IF(__NR_removexattr),
        REFUSE_IF(__NR_lremovexattr),
        REFUSE_IF(__NR_fremovexattr),
        /* The flags of clone3 lie in memory; without it the C library falls back to clone. */
        LACK_IF(__NR_clone3),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 3),
        LOAD(args[0]),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0),
        KILL,
        ALLOW,
    };
    obey(rules, sizeof rules / sizeof *rules);
#endif
}

void forbid_truncation(void) {
#ifdef ARCHITECTURE
    struct sock_filter rules[] = {
        LOAD(nr),
#ifdef __NR_open
        REFUSE_FLAG(__NR_open, 1, O_TRUNC),
        REFUSE_IF(__NR_creat),
#endif
        REFUSE_FLAG(__NR_openat, 2, O_TRUNC),
        /* Its flags lie in memory. */
        LACK_IF(__NR_openat2),
        ALLOW,
    };
    obey(rules, sizeof rules / sizeof *rules);
#endif
}
