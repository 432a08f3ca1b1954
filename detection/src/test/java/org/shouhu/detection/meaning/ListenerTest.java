package org.shouhu.detection.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private static final int WIDTH = 8;
    private static final Pieces PIECES = pieces();

    /** Texts of which every other one holds what the first answer should hear; the second answer is not known. */
    private record Lessons(List<States> all) implements NetworkTrainer.Lessons {
        @Override
        public int size() {
            return all.size();
        }

        @Override
        public States states(int index) {
            return all.get(index);
        }

        @Override
        public float[] targets(int index) {
            return new float[] {1 - index % 2, 1};
        }

        @Override
        public float[] weights(int index) {
            return new float[] {1, 0};
        }
    }

    /** Texts of rows drawn at random; in every other one a row points into a direction that the rest avoids. */
    private static Lessons words(long seed, int size) {
        Random random = new Random(seed);
        List<States> all = new ArrayList<>();
        for (int text = 0; text < size; text++) {
            float[][] rows = rows(random, 1);
            if (text % 2 == 0) {
                rows[1 + random.nextInt(5)][0] = 3;
            }
            all.add(new States(rows, PIECES));
        }
        return new Lessons(all);
    }

    /** Texts of rows drawn at random with two marks, which stand beside each other in every other text. */
    private static Lessons pairs(long seed, int size) {
        Random random = new Random(seed);
        List<States> all = new ArrayList<>();
        for (int text = 0; text < size; text++) {
            float[][] rows = rows(random, 2);
            int first = 1 + random.nextInt(2);
            rows[first][0] = 3;
            rows[text % 2 == 0 ? first + 1 : first + 3][1] = 3;
            all.add(new States(rows, PIECES));
        }
        return new Lessons(all);
    }

    /** Six rows drawn at random but for the first numbers of each. */
    private static float[][] rows(Random random, int free) {
        float[][] rows = new float[6][WIDTH];
        for (float[] row : rows) {
            for (int column = free; column < WIDTH; column++) {
                row[column] = (float) random.nextGaussian();
            }
        }
        return rows;
    }

    private static int right(Listener listener, Lessons unseen) {
        int right = 0;
        for (int index = 0; index < unseen.size(); index++) {
            boolean heard = listener.listen(unseen.states(index)).answers()[0] > 0;
            right += heard == (index % 2 == 0) ? 1 : 0;
        }
        return right;
    }

    @Test
    void hearsOneWordAmongOthers() {
        assertThat(right(listener(), words(2, 200))).isGreaterThan(180);
    }

    @Test
    void hearsTwoWordsBesideEachOther() {
        Network network = NetworkTrainer.train(pairs(1, 4_000), new NetworkTrainer.Shape(WIDTH, 8, 6, 2), 20, 1);

        assertThat(right(Listener.mean(List.of(network)), pairs(2, 200))).isGreaterThan(180);
    }

    @Test
    void theSameLessonsGiveTheSameNumbers() {
        assertThat(train().pieces()).isDeepEqualTo(train().pieces());
    }

    @Test
    void refusesWhatIsNoNumber() {
        Network network = train();
        float[] units = network.units().clone();
        units[2] = Float.NaN;

        assertThatThrownBy(() -> new Network(
                        network.pieces(),
                        network.phrases(),
                        network.joined(),
                        units,
                        network.loudest(),
                        network.average(),
                        network.whole(),
                        network.biases()))
                .hasMessageContaining("damaged");
    }

    @Test
    void refusesAShapeThatCannotBe() {
        assertThatThrownBy(() -> new NetworkTrainer.Shape(WIDTH, 6, 6, 2)).hasMessageContaining("shape");
        assertThatThrownBy(() -> new NetworkTrainer.Shape(WIDTH + 1, 4, 6, 2)).hasMessageContaining("shape");
        assertThatThrownBy(() -> NetworkTrainer.train(words(1, 9), new NetworkTrainer.Shape(WIDTH, 4, 6, 2), 0, 1))
                .hasMessageContaining("round");
    }

    @Test
    void keepsNumbersThatSixteenBitsCanTell() {
        for (float[] row : train().pieces()) {
            for (float number : row) {
                assertThat(Float.float16ToFloat(Float.floatToFloat16(number))).isEqualTo(number);
            }
        }
    }

    @Test
    void severalTogetherAnswerTheirMean() {
        List<Network> several = List.of(
                train(),
                NetworkTrainer.train(words(3, 500), new NetworkTrainer.Shape(WIDTH, 4, 6, 2), 3, 9),
                NetworkTrainer.train(words(4, 500), new NetworkTrainer.Shape(WIDTH, 8, 5, 2), 3, 10));
        States states = words(2, 1).states(0);

        for (int answer = 0; answer < 2; answer++) {
            int which = answer;
            assertThat((double) Listener.mean(several).listen(states).answers()[which])
                    .isCloseTo(
                            several.stream()
                                    .mapToDouble(one -> Listener.mean(List.of(one))
                                            .listen(states)
                                            .answers()[which])
                                    .average()
                                    .orElseThrow(),
                            within(1e-4));
        }
    }

    @Test
    void severalMustFitEachOther() {
        List<Network> strangers =
                List.of(train(), NetworkTrainer.train(words(1, 0), new NetworkTrainer.Shape(WIDTH, 4, 4, 1), 3, 1));

        assertThatThrownBy(() -> new Listener(strangers)).hasMessageContaining("damaged");
        assertThatThrownBy(() -> new Listener(List.of())).hasMessageContaining("damaged");
    }

    @Test
    void canBeMadeQuieter() {
        Listener listener = listener();
        States states = words(2, 1).states(0);

        assertThat(listener.times(0.5f).listen(states).answers()[0])
                .isCloseTo(listener.listen(states).answers()[0] / 2, within(1e-4f));
    }

    @Test
    void showsWhereItHeardIt() {
        float[][] rows = new float[6][WIDTH];
        for (int row = 0; row < rows.length; row++) {
            rows[row][1 + row] = 1;
        }
        rows[4][0] = 3;
        States states = new States(rows, PIECES);
        Listener listener = listener();
        double[] carried = new double[5];
        listener.carried(states, listener.listen(states), 0, 1, carried);

        assertThat(carried[3])
                .isGreaterThan(carried[0])
                .isGreaterThan(carried[1])
                .isGreaterThan(carried[4]);
    }

    @Test
    void saysNothingWhenItLearnedNothing() {
        Network silent = NetworkTrainer.train(words(1, 0), new NetworkTrainer.Shape(WIDTH, 4, 4, 2), 3, 1);

        assertThat(Listener.mean(List.of(silent)).listen(words(1, 1).states(0)).answers())
                .containsExactly(0, 0);
    }

    @Test
    void doesNotListenToAnotherEncoder() {
        assertThatThrownBy(() -> listener().listen(new States(new float[1][WIDTH + 1], PIECES)))
                .hasMessageContaining("not the one");
    }

    private static Listener listener() {
        return Listener.mean(List.of(train()));
    }

    private static Network train() {
        return NetworkTrainer.train(words(1, 2_000), new NetworkTrainer.Shape(WIDTH, 4, 6, 2), 30, 1);
    }

    private static Pieces pieces() {
        Pieces pieces = new Pieces(5);
        for (int index = 0; index < 5; index++) {
            pieces.add(index, index, index + 1);
        }
        return pieces;
    }
}
