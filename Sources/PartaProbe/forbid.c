#include <errno.h>
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
#define KILL BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS)
#define KILL_IF(number) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), KILL
#define REFUSE(code) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (code))
#define REFUSE_IF(number) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), REFUSE(EPERM)
/* Its first argument is a process: abort() signals its own. */
#define REFUSE_UNLESS_OWN(number)                                  \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 4),             \
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, FIELD(args[0])),        \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, own, 1, 0), REFUSE(EPERM), \
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

/*
 * Where the kernel has no filters the other limits still hold: the imports were read before, and
 * the whole process group is killed in the end.
 */
void forbid_processes_and_network(void) {
#ifdef ARCHITECTURE
    const uint32_t own = (uint32_t)getpid();
    struct sock_filter rules[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, FIELD(arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
        KILL,
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, FIELD(nr)),
#ifdef __NR_fork
        KILL_IF(__NR_fork),
        KILL_IF(__NR_vfork),
#endif
        KILL_IF(__NR_execve),
        KILL_IF(__NR_execveat),
        KILL_IF(__NR_connect),
        KILL_IF(__NR_bind),
        REFUSE_IF(__NR_ptrace),
        REFUSE_IF(__NR_process_vm_readv),
        REFUSE_IF(__NR_process_vm_writev),
        REFUSE_IF(__NR_tkill),
        REFUSE_IF(__NR_pidfd_send_signal),
        REFUSE_UNLESS_OWN(__NR_kill),
        REFUSE_UNLESS_OWN(__NR_tgkill),
        REFUSE_UNLESS_OWN(__NR_rt_sigqueueinfo),
        REFUSE_UNLESS_OWN(__NR_rt_tgsigqueueinfo),
        /* Landlock does not know these. */
        REFUSE_IF(__NR_truncate),
#ifdef __NR_chmod
        REFUSE_IF(__NR_chmod),
        REFUSE_IF(__NR_chown),
#endif
        REFUSE_IF(__NR_fchmodat),
        REFUSE_IF(__NR_fchownat),
        /* The flags of clone3 lie in memory; without it the C library falls back to clone. */
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone3, 0, 1),
        REFUSE(ENOSYS),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, FIELD(args[0])),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0),
        KILL,
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {sizeof rules / sizeof *rules, rules};
    (void)prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
#endif
}
