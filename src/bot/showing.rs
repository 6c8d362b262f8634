//! Rendering of answers for surfaces, with a cache.

use crate::bot::response_cache::{Cacheable, Counts, Key};
use crate::bot::{Bot, Reply, Suggestion, context_of};
use crate::commands::crisis;
use crate::question::Request;
use crate::user_data::Asker;
use std::sync::Arc;
use std::sync::atomic::Ordering;

impl Bot {
    /// Renders the answer to a question with `show`, or returns it from the cache. `form` distinguishes variants of a surface.
    pub(crate) async fn show<T, Show>(&self, asker: &Asker, request: &Request, form: u8, show: Show) -> Arc<T>
    where
        T: Cacheable,
        Show: FnOnce(&Reply) -> T,
    {
        if crisis::is_meant(&request.question) {
            return Arc::new(show(&Reply::in_crisis()));
        }
        let last = self.conversations.last(asker);
        let request = match self.settle_after(request, last.as_ref()) {
            Ok(request) => request,
            Err(misread) => return Arc::new(show(&Reply::misread(&misread))),
        };
        let version = self.version.load(Ordering::Acquire);
        let recalled = self.recall(asker).await;
        let key = Key::Asked {
            question: request.question.clone(),
            audience: recalled.audience(asker, &request),
            first: recalled.first(),
            can_remember: self.can_remember(asker),
            year: self.year(),
            form,
            version,
        };
        // Counts of open positions change without a new catalogue.
        let is_remembered = key.is_worth_remembering() && self.position_counts.is_off();
        if let Some((shown, counts)) = is_remembered.then(|| self.response_cache.get(&key)).flatten() {
            self.count(asker, &recalled, &counts);
            self.set_context(asker, &request, context_of(&request.question).as_ref());
            return shown;
        }
        let (reply, counts) = self.compose(asker, &request, &recalled, last.as_ref()).await;
        self.count(asker, &recalled, &counts);
        self.set_context(asker, &request, reply.context.as_ref());
        let shown = Arc::new(show(&reply));
        // Misses are not cached: they rarely repeat.
        if is_remembered && counts.profession.is_some() {
            self.response_cache.put(key, &shown, counts);
        }
        shown
    }

    /// Renders completions of a typed name, at most `limit`, or returns them from the cache.
    pub(crate) fn show_suggestions<T: Cacheable>(
        &self,
        text: &str,
        limit: usize,
        show: impl FnOnce(&[Suggestion]) -> T,
    ) -> Arc<T> {
        let key = Key::Typing { text: text.to_owned(), version: self.version.load(Ordering::Acquire) };
        if let Some((shown, _)) = self.response_cache.get(&key) {
            return shown;
        }
        let shown = Arc::new(show(&self.suggest(text, limit)));
        if key.is_worth_remembering() {
            self.response_cache.put(key, &shown, Counts::default());
        }
        shown
    }

    /// Invalidates everything rendered so far.
    pub(super) fn forget_shown(&self) {
        self.version.fetch_add(1, Ordering::AcqRel);
        self.response_cache.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bot::CommandIds;
    use crate::bot::tests::catalogue;
    use crate::question::{Audience, Question, Topic};
    use std::time::SystemTime;

    struct Title(String);

    impl Cacheable for Title {
        fn bytes(&self) -> usize {
            self.0.len()
        }
    }

    /// The rendered title of an answer, and whether it was rendered now.
    fn shown(bot: &Bot, name: &str, audience: Option<Audience>) -> (String, bool) {
        let request = Request { question: Question::about(Topic::Profile, name), audience };
        let made = std::cell::Cell::new(false);
        let show = |reply: &Reply| {
            made.set(true);
            Title(reply.answer.title.words())
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        let title = runtime.block_on(bot.show(&Asker::default(), &request, 0, show));
        (title.0.clone(), made.get())
    }

    #[test]
    fn the_same_question_is_shown_the_same_and_counted_each_time() {
        let bot = Bot::new(catalogue("Koch/Köchin"));
        assert_eq!(shown(&bot, "koch", None), ("Koch/Köchin".to_owned(), true));
        assert_eq!(shown(&bot, "koch", None), ("Koch/Köchin".to_owned(), false));
        assert!(shown(&bot, "köchin", None).1, "another name may be answered otherwise");
        assert!(shown(&bot, "koch", Some(Audience::Asker)).1, "and so may what only one is to see");
        let text = bot.metrics().text(SystemTime::now());
        assert!(text.contains("berufslotse_searches_total{outcome=\"short\"} 4"), "{text}");
    }
    #[test]
    fn what_was_shown_is_forgotten_with_the_catalogue_and_the_commands() {
        let bot = Bot::new(catalogue("Koch/Köchin"));
        shown(&bot, "koch", None);
        bot.set_command_ids(CommandIds::new());
        assert!(shown(&bot, "koch", None).1);
        bot.replace(catalogue("Koch/-in"));
        assert_eq!(shown(&bot, "koch", None), ("Koch/-in".to_owned(), true));
    }
}
