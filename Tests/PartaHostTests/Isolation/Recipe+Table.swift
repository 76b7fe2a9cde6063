extension Recipe {
    /// `operation: [line ;; …] person request`.
    static let text = #"""
        account.dismissOperator: operator account.makeOperator {"phone":"+79005550001","name":"Второй"} -> account=$second ;; operator {"account":"$second"}
        account.makeOperator: operator {"phone":"+79005550001","name":"Второй Оператор"}
        account.operators: operator
        account.show: learner
        account.update: learner {"name":"Ученикова Яна Юрьевна"}
        application.approve: operator {"application":"$waiting"}
        application.list: operator
        application.order: operator {"application":"$application"}
        application.reject: operator {"application":"$waiting","reason":"нет приказа"}
        application.show: operator {"application":"$waiting"}
        application.state: applicant
        application.submit: nobody {"profile":"technical-school","overlay":"$tot","institutionName":"Техникум Г","phone":"+79005550002"}
        application.submitEmail: nobody {"message":"From: anna@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nНаименование: Первая\nПрофиль: additional-education\nФИО: Заявкина Анна\nE-mail: anna@example.org\nТелефон: +79005550003\nПриказ: № 17-од от 01.09.2026 г.\n--b\nContent-Type: application/pdf; name=prikaz.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQ=\n--b--\n"}
        audit.list: admin {"institution":"$institution"}
        audit.verify: admin {"institution":"$institution"}
        channel.archive: admin channel.create {"institution":"$institution","name":"Спорт","audience":["@everyone"]} -> channel=$fresh ;; admin {"channel":"$fresh"}
        channel.create: admin {"institution":"$institution","name":"Спорт","audience":["@everyone"]}
        channel.find: learner {"institution":"$institution","name":"everyone"}
        channel.list: learner {"institution":"$institution"}
        channel.show: learner {"channel":"$channel"}
        chat.addMember: lead {"chat":"$unitChat","member":"$teacher"}
        chat.archive: lead {"chat":"$unitChat"}
        chat.kinds: lead {"institution":"$institution"}
        chat.leave: learner2 {"chat":"$unitChat"}
        chat.list: learner {"institution":"$institution"}
        chat.mute: lead {"chat":"$unitChat","member":"$learner2","minutes":5}
        chat.open: head {"institution":"$institution","kind":"head.deputies"}
        chat.openDirect: lead {"member":"$teacher"}
        chat.removeMember: lead {"chat":"$unitChat","member":"$learner2"}
        chat.rename: lead {"chat":"$unitChat","name":"Новое имя"}
        chat.show: learner {"chat":"$unitChat"}
        chat.truthTable: lead {"institution":"$institution"}
        chat.unarchive: lead chat.archive {"chat":"$unitChat"} ;; lead {"chat":"$unitChat"}
        chat.unmute: lead chat.mute {"chat":"$unitChat","member":"$learner2","minutes":5} ;; lead {"chat":"$unitChat","member":"$learner2"}
        conformity.show: admin {"institution":"$institution"}
        file.list: learner {"chat":"$unitChat"}
        file.remove: lead {"file":"$file"}
        file.show: learner {"file":"$file"}
        guardian.createCode: learner {"learner":"$learner"}
        guardian.link: admin {"learner":"$learner2","parent":"$parent","relation":"отец"}
        guardian.list: parent {"member":"$parent"}
        guardian.pair: learner2 guardian.createCode {"learner":"$learner2"} -> code=$code2 ;; parent {"institution":"$institution","code":"$code2"}
        guardian.unlink: admin {"learner":"$learner","parent":"$parent"}
        host.advanceClock: nobody {"seconds":60}
        host.info: nobody
        host.operations: nobody
        host.profileReports: operator
        host.profiles: nobody
        host.statistics: operator
        host.upgradeAll: operator {"basis":"новая редакция"}
        host.upgrades: operator
        institution.appointAdministrator: admin {"member":"$teacher","orderNumber":"19","orderDay":"2026-09-02"}
        institution.checkOverlay: learner {"profile":"technical-school","overlay":"$tot"}
        institution.dismissAdministrator: admin institution.appointAdministrator {"member":"$teacher","orderNumber":"19","orderDay":"2026-09-02"} ;; admin {"member":"$teacher","basis":"приказ 20"}
        institution.edit: admin {"institution":"$institution","name":"Центр А+"}
        institution.list: learner
        institution.previewUpgrade: operator {"institution":"$institution"}
        institution.register: operator application.approve {"application":"$waiting"} -> institution=$third ;; applicant {"institution":"$third","role":"employee","name":"Заявкин Захар"}
        institution.resume: operator institution.suspend {"institution":"$institution","reason":"проверка"} ;; operator {"institution":"$institution"}
        institution.setOverlay: operator {"institution":"$institution","overlay":"$cdt","basis":"приказ 5"}
        institution.show: learner {"institution":"$institution"}
        institution.suspend: operator {"institution":"$institution","reason":"проверка"}
        institution.upgrade: operator {"institution":"$institution","basis":"новая редакция"}
        institution.vocabulary: learner {"institution":"$institution"}
        invite.claim: newcomer {"link":"$liveLink"}
        invite.create: lead {"institution":"$institution","role":"learner","target":"chat","chat":"$unitChat"}
        invite.list: admin {"institution":"$institution"}
        invite.mine: newcomer {"link":"$liveLink"}
        invite.options: lead {"institution":"$institution"}
        invite.revoke: admin {"invite":"$invite"}
        invite.revokeUnclaimed: admin {"institution":"$institution","reason":"проверка"}
        invite.show: nobody {"link":"$liveLink"}
        joinRequest.accept: admin {"request":"$request"}
        joinRequest.list: admin {"institution":"$institution"}
        joinRequest.mine: newcomer
        joinRequest.refuse: admin {"request":"$request","reason":"не работает"}
        joinRequest.options: stranger {"institution":"$institution"}
        joinRequest.submit: stranger {"institution":"$institution","role":"teacher"}
        joinRequest.withdraw: newcomer {"request":"$request"}
        key.create: learner {"label":"бот"}
        key.list: admin
        key.revoke: admin {"key":"$key"}
        meeting.attendance: lead {"meeting":"$meeting"}
        meeting.cancel: lead {"meeting":"$meeting"}
        meeting.join: learner {"meeting":"$meeting"}
        meeting.leave: learner meeting.join {"meeting":"$meeting"} ;; learner {"meeting":"$meeting"}
        meeting.list: learner {"institution":"$institution"}
        meeting.plan: lead {"chat":"$unitChat","kind":"event","format":"online","title":"Час","starts":"2026-09-16T10:00:00Z","ends":"2026-09-16T11:00:00Z"}
        member.addRole: admin {"member":"$teacher","role":"lead"}
        member.list: admin {"institution":"$institution"}
        member.removeRole: admin member.addRole {"member":"$teacher","role":"lead"} ;; admin {"member":"$teacher","role":"lead"}
        member.rename: admin {"member":"$teacher","name":"Урокова Ульяна Устиновна"}
        member.setActive: admin {"member":"$learner","role":"learner","isActive":true}
        member.show: lead {"member":"$learner"}
        message.delete: learner {"chat":"$unitChat","number":3}
        message.edit: learner {"chat":"$unitChat","number":3,"text":"правка"}
        message.history: lead {"chat":"$unitChat","number":1}
        message.list: learner {"chat":"$unitChat"}
        message.mentions: learner {"institution":"$institution"}
        message.post: learner {"chat":"$unitChat","text":"привет","mentions":["$lead"],"replyTo":2}
        message.react: learner {"chat":"$unitChat","number":2,"emoji":"👍"}
        message.read: learner {"chat":"$unitChat","upTo":2}
        message.readers: lead {"chat":"$unitChat","number":1}
        message.search: learner {"institution":"$institution","query":"тайны"}
        message.unreact: learner {"chat":"$unitChat","number":1,"emoji":"👍"}
        movement.changeStaff: admin {"member":"$teacher","from":"teacher","to":"lead","orderNumber":"31","orderDay":"2026-09-14"}
        movement.enrol: admin {"member":"$learner2","to":"$unit2","orderNumber":"30","orderDay":"2026-09-14"}
        movement.graduate: admin {"member":"$learner","orderNumber":"30","orderDay":"2026-09-14"}
        movement.leave: admin {"member":"$learner","orderNumber":"30","orderDay":"2026-09-14"}
        movement.list: admin {"institution":"$institution"}
        movement.promote: admin {"member":"$learner","from":"$unit","to":"$unit2","orderNumber":"30","orderDay":"2026-09-14"}
        movement.rollover: admin {"institution":"$institution"}
        movement.rolloverApply: admin {"institution":"$institution","schoolYear":2027,"orderNumber":"40","orderDay":"2026-09-14"}
        movement.transfer: admin {"member":"$learner","from":"$unit","to":"$unit2","orderNumber":"30","orderDay":"2026-09-14"}
        post.acknowledge: learner {"channel":"$channel","number":2}
        post.acknowledgePaper: lead {"channel":"$channel","number":2,"member":"$learner","basis":"лист 1"}
        post.acknowledgements: admin {"channel":"$channel","number":2}
        post.delete: admin {"channel":"$channel","number":1}
        post.edit: admin {"channel":"$channel","number":1,"text":"правка"}
        post.list: learner {"channel":"$channel"}
        post.publish: admin {"channel":"$channel","text":"новость"}
        post.read: learner {"channel":"$channel"}
        regulation.acknowledge: teacher {"regulation":"$regulation"}
        regulation.acknowledgePaper: admin {"regulation":"$regulation","member":"$parent","day":"2026-09-10"}
        regulation.acknowledgements: admin {"regulation":"$regulation"}
        regulation.extend: admin {"institution":"$institution","key":"polls","basis":"приказ 2"}
        regulation.extensions: admin {"institution":"$institution"}
        regulation.list: learner {"institution":"$institution"}
        regulation.publish: admin {"institution":"$institution","title":"Положение","text":"Текст.","adoptedBy":"совет","orderNumber":"122","orderDay":"2026-09-10"}
        regulation.show: learner {"regulation":"$regulation"}
        regulation.withdrawExtension: admin {"institution":"$institution","key":"files","basis":"приказ 3"}
        revocation.list: admin {"institution":"$institution"}
        revocation.show: admin {"revocation":"$revocation"}
        roster.import: admin {"institution":"$institution","text":"ФИО;Роль;Объединение\nПолянкин Макар;обучающийся;Тайная группа 1\n"}
        roster.preview: admin {"institution":"$institution","text":"ФИО;Роль;Объединение\nПолянкин Макар;обучающийся;Тайная группа 1\n"}
        session.close: learner {"session":"$session_learner"}
        session.closeOthers: learner
        session.createLink: learner
        session.current: learner
        session.list: learner
        session.openLink: learner session.createLink {} -> link=$enterLink ;; nobody {"link":"$enterLink"}
        session.signIn: nobody session.requestCode {"phone":"+79005550004"} ;; nobody {"phone":"+79005550004","code":"$sentCode","name":"Новое Лицо"}
        session.requestCode: nobody {"phone":"+79005550004"}
        statistics.control: head {"institution":"$institution"}
        statistics.csv: head {"institution":"$institution"}
        statistics.grant: admin {"member":"$deputy"}
        statistics.revoke: admin {"member":"$head"}
        statistics.show: head {"institution":"$institution"}
        submission.accept: admin {"submission":"$submission"}
        submission.create: head {"channel":"$channel","text":"материал"}
        submission.list: admin {"institution":"$institution"}
        submission.refuse: admin {"submission":"$submission","reason":"не то"}
        ticket.close: learner {"ticket":"$ticket"}
        ticket.escalate: admin {"ticket":"$ticket","text":"не входит"}
        ticket.list: learner {"institution":"$institution"}
        ticket.open: learner {"institution":"$institution","subject":"Не вижу чат","text":"Помогите."}
        ticket.reply: learner {"ticket":"$ticket","text":"Жду."}
        ticket.show: learner {"ticket":"$ticket"}
        unit.addMember: lead {"unit":"$unit","member":"$learner2"}
        unit.archive: admin {"unit":"$unit2"}
        unit.attachLead: admin {"unit":"$unit2","member":"$lead","orderNumber":"18","orderDay":"2026-09-01"}
        unit.buildFromNomenclature: admin {"institution":"$institution"}
        unit.compareNomenclature: admin {"institution":"$institution"}
        unit.create: admin {"institution":"$institution","kind":"group","name":"Группа Ж"}
        unit.detachLead: admin {"unit":"$unit","member":"$lead"}
        unit.importDistribution: admin {"institution":"$institution","orderNumber":"6","orderDay":"2026-08-30","text":"Тайная группа 2;Ведущева Вера"}
        unit.list: lead {"institution":"$institution"}
        unit.loadNomenclature: admin {"institution":"$institution","orderNumber":"6","orderDay":"2026-08-30","text":"group;Группа З"}
        unit.removeMember: lead {"unit":"$unit","member":"$learner"}
        unit.rename: admin {"unit":"$unit","name":"Другая"}
        unit.show: lead {"unit":"$unit"}
        verification.complete: teacher verification.request {"institution":"$institution","role":"teacher"} ;; admin {"member":"$teacher","role":"teacher"}
        verification.list: admin {"institution":"$institution"}
        verification.nameVerifier: admin {"member":"$head","isVerifier":true,"basis":"приказ 9"}
        verification.refuse: teacher verification.request {"institution":"$institution","role":"teacher"} ;; admin {"member":"$teacher","role":"teacher","reason":"не работает"}
        verification.request: teacher {"institution":"$institution","role":"teacher"}
        verification.require: admin {"institution":"$institution","role":"deputy"}
        verification.waive: admin verification.require {"institution":"$institution","role":"deputy"} ;; admin {"institution":"$institution","role":"deputy"}
        """#
}
