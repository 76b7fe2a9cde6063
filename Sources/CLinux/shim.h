/* The calls of Linux that the web door needs and that Swift's module of glibc leaves out. */
#ifndef PARTA_CLINUX_SHIM_H
#define PARTA_CLINUX_SHIM_H

#include <malloc.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

/* glibc declares it for _GNU_SOURCE only; accept4(2). SOCK_NONBLOCK and SOCK_CLOEXEC. */
extern int accept4(int listener, void *address, unsigned int *length, int flags);
#define PARTA_NONBLOCK_CLOEXEC 02004000

/* One descriptor that is ready; epoll's own record is packed on some machines. */
struct parta_readiness {
    uint64_t key;
    uint32_t events;
};

/* What parta_poller_wait() tells. */
#define PARTA_READABLE 1u
#define PARTA_WRITABLE 2u
#define PARTA_HUNG_UP 4u

static inline int parta_poller_make(void) { return epoll_create1(EPOLL_CLOEXEC); }

/* Watches a descriptor: each change of its state is told once. */
static inline int parta_poller_watch(int poller, int descriptor, uint64_t key)
{
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET,
                                .data.u64 = key};
    return epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event);
}

/* Watches a descriptor for input: told as long as there is any. */
static inline int parta_poller_watch_input(int poller, int descriptor, uint64_t key)
{
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = key};
    return epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event);
}

static inline int parta_poller_forget(int poller, int descriptor)
{
    return epoll_ctl(poller, EPOLL_CTL_DEL, descriptor, 0);
}

/* Waits at most so many milliseconds; returns the number of records, negative on failure. */
static inline int parta_poller_wait(int poller, struct parta_readiness *_Nonnull room, int count,
                                    int milliseconds)
{
    struct epoll_event events[256];
    int found = epoll_wait(poller, events, count < 256 ? count : 256, milliseconds);
    for (int i = 0; i < found; i++) {
        uint32_t seen = events[i].events;
        room[i].key = events[i].data.u64;
        room[i].events = (seen & EPOLLIN ? PARTA_READABLE : 0) |
                         (seen & EPOLLOUT ? PARTA_WRITABLE : 0) |
                         (seen & (EPOLLHUP | EPOLLERR) ? PARTA_HUNG_UP | PARTA_READABLE : 0) |
                         (seen & EPOLLRDHUP ? PARTA_READABLE : 0);
    }
    return found;
}

/* A counter that a thread waits for; in the semaphore's way each wait takes one. */
static inline int parta_bell_make(int is_semaphore)
{
    return eventfd(0, EFD_CLOEXEC | (is_semaphore ? EFD_SEMAPHORE : EFD_NONBLOCK));
}

static inline void parta_bell_ring(int bell)
{
    (void)eventfd_write(bell, 1);
}

/* Takes the counter; blocks only in the semaphore's way. */
static inline void parta_bell_take(int bell)
{
    eventfd_t count;
    (void)eventfd_read(bell, &count);
}

static inline int parta_accept(int listener, void *_Nonnull address,
                               unsigned int *_Nonnull length)
{
    return accept4(listener, address, length, PARTA_NONBLOCK_CLOEXEC);
}

#endif
