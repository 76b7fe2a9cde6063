#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include "late.h"
/*
 * Names the ways out of a worker that need none of the calls everybody thinks of: past Landlock's
 * first version, past connect() and past kill(). What it is given lies in its own folder.
 */
ENTRY(FUNCTION("escape", "profile_escape", "s(si)"))
static int sends(int port) {
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int out = socket(AF_INET, SOCK_DGRAM, 0);
    return sendto(out, "phone", 5, 0, (struct sockaddr *)&place, sizeof place) == 5;
}
/* Whether a readable pipe would signal the host: any signal, so SIGKILL too. */
static int signals(int descriptor, int host) {
    struct f_owner_ex owner = {F_OWNER_PID, host};
    return fcntl(descriptor, F_SETOWN, host) == 0 || fcntl(descriptor, F_SETOWN_EX, &owner) == 0 ||
           ioctl(descriptor, 0x8901 /* FIOSETOWN */, &host) == 0 ||
           ioctl(descriptor, 0x8902 /* SIOCSPGRP */, &host) == 0;
}
const char *profile_escape(const char *neighbour, int32_t port) {
    static char found[200];
    static long room[64];
    const int host = getppid();
    const struct rlimit *none = NULL;
    struct rlimit was;
    int pair[2] = {-1, -1};
    found[0] = 0;
    if (*neighbour && open(neighbour, O_RDONLY | O_TRUNC) >= 0) strcat(found, "truncate ");
    if (port > 0 && sends(port)) strcat(found, "send ");
    if (socket(AF_UNIX, SOCK_STREAM, 0) >= 0) strcat(found, "socket ");
    if (syscall(SYS_io_uring_setup, 4, room) >= 0) strcat(found, "ring ");
    if (syscall(SYS_prlimit64, host, RLIMIT_CORE, none, &was) == 0) strcat(found, "limit ");
    if (syscall(SYS_sched_setaffinity, host, sizeof room,
                memset(room, 0xFF, sizeof room)) == 0) strcat(found, "affinity ");
    if (setpriority(PRIO_PROCESS, (id_t)host, 0) == 0) strcat(found, "priority ");
    if (pipe(pair) == 0 && signals(pair[0], host)) strcat(found, "owner ");
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0 && signals(pair[0], host))
        strcat(found, "peer ");
    return found;
}
