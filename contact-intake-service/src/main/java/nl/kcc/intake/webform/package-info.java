/// The form on the public page, for citizens who do not sign in: ask a question ([FormPage], [WebContactResource]), see how
/// it stands and say whether it was answered ([StatusPage]).
///
/// The page takes files too ([AttachedFiles]), and may be shown inside other sites ([EmbedOrigins]); those who answer see all
/// that was sent by [ReadSentForm].
///
/// A [WebContact] becomes a [nl.kcc.intake.registration.NewInteraction] in [SendWebContact], and is kept beside its contact
/// by [WebContacts]; its reference and address are kept by [nl.kcc.intake.citizen.CitizenReferences]. Whoever knows both is
/// the one who asked: [FollowWebContact] shows nobody else anything, also of what came by mail. One channel among others:
/// none of them knows another.
package nl.kcc.intake.webform;
